import { type MantineColorsTuple, createTheme } from '@mantine/core';

/** Green of the first ring of the logo: what can be done. */
const fern: MantineColorsTuple = [
  '#ecf7f3', '#d6ece4', '#aed9cb', '#82c5b0', '#5db499', '#3f9e83', '#2a7f69', '#1f6a59', '#165346', '#0b3c32',
];
/** Amber of the second ring: what is new, what wants attention. */
const amber: MantineColorsTuple = [
  '#fdf3e7', '#f9e3c9', '#f1c896', '#e9ab5f', '#e0923a', '#cf7d24', '#a95f16', '#8a4d12', '#74400f', '#54300c',
];
/** Indigo of the third ring: knowledge, questions. */
const indigo: MantineColorsTuple = [
  '#eef0fb', '#dadff5', '#b5bfea', '#8f9cdf', '#7080d5', '#5a6cca', '#4a5fb0', '#3d4f95', '#303f78', '#232e5a',
];
/** For what goes wrong and what cannot be undone; white words on the last shades are readable (WCAG 1.4.3). */
const red: MantineColorsTuple = [
  '#fff1ef', '#ffe0dc', '#ffc3bc', '#fb9d92', '#f37b6d', '#e5594a', '#cf3527', '#b92a1e', '#9c2318', '#7d1c13',
];
/** Warm stone for grounds and lines. */
const gray: MantineColorsTuple = [
  '#fbfaf6', '#f4f2ec', '#e8e5db', '#d6d2c5', '#b9b4a5', '#928d7f', '#6e6a5f', '#524f47', '#393731', '#24231f',
];
const dark: MantineColorsTuple = [
  '#e6ece9', '#c3ceca', '#a4b2ad', '#7f8f89', '#55635f', '#3a4744', '#27322f', '#1b2422', '#121a18', '#0b110f',
];

export const theme = createTheme({
  primaryColor: 'fern',
  // White words are readable on both.
  primaryShade: { light: 7, dark: 6 },
  colors: { fern, amber, indigo, red, gray, dark },
  black: '#1d2522',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Naskh Arabic", sans-serif',
  headings: {
    fontFamily: '"Bricolage Grotesque Variable", system-ui, sans-serif',
    fontWeight: '650',
    sizes: {
      h1: { fontSize: 'clamp(1.75rem, 1.4rem + 1.6vw, 2.5rem)', lineHeight: '1.15' },
      h2: { fontSize: 'clamp(1.35rem, 1.2rem + 0.7vw, 1.7rem)', lineHeight: '1.25' },
      h3: { fontSize: '1.2rem', lineHeight: '1.3' },
      h4: { fontSize: '1.05rem', lineHeight: '1.35' },
    },
  },
  defaultRadius: 'md',
  radius: { sm: '0.375rem', md: '0.625rem', lg: '1rem' },
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  // Menus open within a landmark, where those who go from landmark to landmark find them, with nothing but items.
  components: { Menu: { defaultProps: { portalProps: { target: 'main' }, withInitialFocusPlaceholder: false } } },
});
