import english from '@cloudscape-design/components/i18n/messages/all.en';

/** What the component library says by itself, in English. */
export const libraryTexts = english;
