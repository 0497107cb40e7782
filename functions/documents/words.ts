import { describedContract } from '../../shared/http/words.ts';
import { contract } from './contract.ts';

export const documents = describedContract(contract, {
  title: 'Documents',
  description: 'This description of the API, for programs and for people. Open to everybody.',
  routes: {
    openapi: { summary: 'The OpenAPI 3.1 document' },
    page: { summary: 'The document as a page to read' },
    script: { summary: 'The script behind the page' },
  },
});
