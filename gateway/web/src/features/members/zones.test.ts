import { expect, it } from 'vitest';
import { hoursBetween } from './zones';

const winter = new Date('2026-01-15T23:30:00Z');
const summer = new Date('2026-07-15T23:30:00Z');

it('tells how far clocks are apart, over midnight and with summer time', () => {
  expect(hoursBetween('Europe/Berlin', 'Africa/Nairobi', winter)).toBe(2);
  expect(hoursBetween('Europe/Berlin', 'Africa/Nairobi', summer)).toBe(1);
  expect(hoursBetween('Asia/Kolkata', 'America/New_York', winter)).toBe(-10.5);
});

it('knows that there are zones it does not know', () => {
  expect(hoursBetween('Europe/Berlin', 'Moon/Tranquility', winter)).toBeNull();
});
