import './console.css';
import { I18nProvider } from '@cloudscape-design/components/i18n';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/queries.ts';
import { Console } from './app/console.tsx';
import { applyTheme, theme } from './app/theme.ts';
import { NoticesProvider } from './parts/notices.tsx';
import { texts } from './texts.ts';
import { libraryTexts } from './texts-library.ts';

applyTheme(theme.get());

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root.');
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale={texts.locale} messages={[libraryTexts]}>
      <QueryClientProvider client={queryClient}>
        <NoticesProvider>
          <Console />
        </NoticesProvider>
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
