import { signal } from '../api/signal.ts';

export type Theme = 'light' | 'dark' | 'system';

const NAME = 'shopfloor-console-theme';
const DARK_CLASS = 'awsui-dark-mode';
const prefersDark = matchMedia('(prefers-color-scheme: dark)');

const kept = localStorage.getItem(NAME);

/** Light, dark, or as the system says. The only thing the console keeps in the browser. */
export const theme = signal<Theme>(kept === 'light' || kept === 'dark' ? kept : 'system');

/** Shows a theme and keeps it. */
export function applyTheme(chosen: Theme): void {
  theme.set(chosen);
  if (chosen === 'system') localStorage.removeItem(NAME);
  else localStorage.setItem(NAME, chosen);
  const isDark = chosen === 'dark' || (chosen === 'system' && prefersDark.matches);
  document.body.classList.toggle(DARK_CLASS, isDark);
  document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
}

prefersDark.addEventListener('change', () => applyTheme(theme.get()));
