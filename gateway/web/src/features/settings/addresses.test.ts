import { expect, it } from 'vitest';
import { addressesIn } from './addresses';

it('takes addresses as people paste them, each once', () => {
  expect(addressesIn(' a@x.org, b@x.org;\n<c@x.org> a@x.org ')).toEqual(['a@x.org', 'b@x.org', 'c@x.org']);
  expect(addressesIn('  ')).toEqual([]);
});
