import type { ReactNode } from 'react';
import classes from './Picture.module.css';

const { fern, amber, indigo, line, thought } = classes;

/** What the rings of the logo become: each picture has one or two of each colour, laid over each other. */
const PICTURES = {
  rings: (
    <>
      <circle className={fern} cx="62" cy="44" r="30" />
      <circle className={amber} cx="98" cy="44" r="30" />
      <circle className={indigo} cx="80" cy="74" r="30" />
    </>
  ),
  conversation: (
    <>
      <path className={fern} d="M56.2 79A30 30 0 1 0 38 65L36 86Z" />
      <path className={amber} d="M112.2 93.2A24 24 0 1 1 126.8 82L130 100Z" />
      <circle className={indigo} cx="120" cy="26" r="10" />
      <path className={`${fern} ${line}`} d="M52 50h.1M64 50h.1M76 50h.1" strokeWidth="6" />
      <path className={`${amber} ${line}`} d="M98 66h18M98 76h10" />
    </>
  ),
  people: (
    <>
      <path className={amber} d="M16 100a24 24 0 0 1 48 0Z" />
      <circle className={amber} cx="40" cy="58" r="12" />
      <path className={indigo} d="M96 100a24 24 0 0 1 48 0Z" />
      <circle className={indigo} cx="120" cy="58" r="12" />
      <path className={fern} d="M46 100a34 34 0 0 1 68 0Z" />
      <circle className={fern} cx="80" cy="38" r="18" />
    </>
  ),
  search: (
    <>
      <path className={`${amber} ${line}`} d="M92 76l26 26" strokeWidth="7" />
      <circle className={fern} cx="68" cy="52" r="34" />
      <circle className={`${indigo} ${thought}`} cx="68" cy="52" r="15" />
      <circle className={`${amber} ${thought}`} cx="126" cy="36" r="12" />
    </>
  ),
  calm: (
    <>
      <path className={amber} d="M51.4 84a32 32 0 1 1 57.2 0Z" />
      <path className={`${amber} ${line}`} d="M68 66l9 9 16-17" />
      <path className={`${fern} ${line}`} d="M24 84h112" />
      <path className={`${indigo} ${line}`} d="M44 97h50M108 97h8M66 109h28" />
    </>
  ),
  bookmark: (
    <>
      <circle className={fern} cx="58" cy="64" r="32" />
      <path className={indigo} d="M66 16h42a6 6 0 0 1 6 6v78l-27-20-27 20V22a6 6 0 0 1 6-6Z" />
      <circle className={amber} cx="87" cy="46" r="13" />
    </>
  ),
  key: (
    <>
      <path className={`${amber} ${line}`} d="M82 60h58M114 60v17M132 60v22" />
      <circle className={fern} cx="52" cy="60" r="30" />
      <circle className={indigo} cx="52" cy="60" r="11" />
    </>
  ),
} satisfies Record<string, ReactNode>;

/** The pictures that there are. */
export type PictureName = keyof typeof PICTURES;

/** A small picture made of the rings of the logo, in the colours of the theme. Decoration, so it has no name. */
export function Picture({ name }: { name: PictureName }) {
  return (
    <svg className={classes.picture} viewBox="0 0 160 120" width={152} height={114} aria-hidden focusable="false">
      {PICTURES[name]}
    </svg>
  );
}
