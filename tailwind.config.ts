import type { Config } from 'tailwindcss'
import plugin from 'tailwindcss/plugin'
import { iconStyles } from './components/ui/icon-styles'

/** The names of the design. Values that change with the theme are variables in app/globals.css. */
const ink = {
  paper: 'var(--paper)',
  sheet: 'var(--sheet)',
  sunken: 'var(--sunken)',
  raised: 'var(--raised)',
  line: 'var(--line)',
  'line-2': 'var(--line-2)',
  field: 'var(--field)',
  ink: 'var(--ink)',
  'ink-2': 'var(--ink-2)',
  'ink-3': 'var(--ink-3)',
  primary: 'var(--primary)',
  'primary-press': 'var(--primary-press)',
  'on-primary': 'var(--on-primary)',
  wash: 'var(--wash)',
  'wash-2': 'var(--wash-2)',
  like: 'var(--like)',
  'like-wash': 'var(--like-wash)',
  comment: 'var(--comment)',
  scrap: 'var(--scrap)',
  star: 'var(--star)',
  danger: 'var(--danger)',
  'danger-wash': 'var(--danger-wash)',
  warn: 'var(--warn)',
  'warn-wash': 'var(--warn-wash)',
  'ink-bar': 'var(--ink-bar)',
  'on-ink-bar': 'var(--on-ink-bar)',
  'bar-link': 'var(--bar-link)',
  veil: 'var(--veil)',
  transparent: 'transparent',
  current: 'currentColor',
}

/** How many are free, in four steps, and the inks that sit on the last two. */
const heat = {
  'heat-1': 'var(--heat-1)',
  'heat-2': 'var(--heat-2)',
  'heat-3': 'var(--heat-3)',
  'heat-4': 'var(--heat-4)',
  'on-heat-3': 'var(--on-heat-3)',
  'on-heat-4': 'var(--on-heat-4)',
}

/** The twelve course colours: `course-4-bg`, `course-4-edge`, `course-4-ink`. */
const courses = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => index + 1).flatMap((n) =>
    ['bg', 'edge', 'ink'].map((part) => [`course-${n}-${part}`, `var(--c${n}-${part})`]),
  ),
)

type Letters = { lineHeight: string; letterSpacing?: string; fontWeight?: string }
const size = (px: number, letters: Letters): [string, Letters] => [`${px / 16}rem`, letters]

export default {
  content: [],
  theme: {
    colors: { ...ink, ...heat, ...courses },
    screens: { wide: '768px', desk: '1100px' },
    fontFamily: {
      sans: '"Pretendard Variable", Pretendard, -apple-system, BlinkMacSystemFont, "Apple SD Gothic Neo", "Noto Sans KR", "Malgun Gothic", sans-serif',
      mono: 'ui-monospace, SFMono-Regular, Menlo, Consolas, D2Coding, monospace',
    },
    fontSize: {
      11: size(11, { lineHeight: '1.35', letterSpacing: '0' }),
      12: size(12, { lineHeight: '1.5', letterSpacing: '0' }),
      13: size(13, { lineHeight: '1.5' }),
      14: size(14, { lineHeight: '1.5' }),
      15: size(15, { lineHeight: '1.6', letterSpacing: '-.005em' }),
      16: size(16, { lineHeight: '1.42', letterSpacing: '-.014em' }),
      prose: size(16, { lineHeight: '1.7', letterSpacing: '0' }),
      18: size(18, { lineHeight: '1.4', letterSpacing: '-.018em', fontWeight: '650' }),
      21: size(21, { lineHeight: '1.36', letterSpacing: '-.024em', fontWeight: '700' }),
      26: size(26, { lineHeight: '1.3', letterSpacing: '-.022em', fontWeight: '700' }),
      40: size(40, { lineHeight: '1', letterSpacing: '-.04em', fontWeight: '600' }),
    },
    fontWeight: {
      400: '400',
      500: '500',
      550: '550',
      600: '600',
      620: '620',
      650: '650',
      700: '700',
      750: '750',
    },
    borderRadius: {
      none: '0',
      dot: '1.5px',
      bar: '2px',
      cell: '3px',
      block: '4px',
      tag: '5px',
      ctl: '8px',
      pic: '10px',
      panel: '14px',
      sheet: '20px',
    },
    boxShadow: { none: 'none', rest: 'var(--sh-1)', float: 'var(--sh-2)', dialog: 'var(--sh-3)' },
    transitionDuration: { DEFAULT: '120ms', fast: '120ms', calm: '220ms' },
    transitionTimingFunction: { DEFAULT: 'cubic-bezier(.2, .7, .2, 1)', calm: 'cubic-bezier(.2, .7, .2, 1)' },
    extend: {
      // Steps of 4 come from Tailwind's own scale: 1 = 4 px, 2 = 8 px, 3 = 12 px … 14 = 56 px.
      spacing: { gutter: 'var(--gutter)', bar: 'var(--bar)', tabs: 'var(--tabs)', safe: 'var(--safe)' },
      maxWidth: { page: '1216px', door: '420px', post: '680px' },
    },
  },
  plugins: [plugin(({ addBase }) => addBase(iconStyles()))],
} satisfies Config
