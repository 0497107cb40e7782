import { describedContract } from '../../shared/http/words.ts';
import { contract } from './contract.ts';

export const documents = describedContract(contract, {
  title: 'Documents',
  description: 'This description of the API, for programs and for people. Open to everybody.',
  fields: {
    openapi: 'Version of OpenAPI the document is written in.',
  },
  routes: {
    openapi: { call: 'getApiDocument', summary: 'The OpenAPI 3.1 document' },
    guided: { call: 'getGuidedApiDocument', summary: 'The OpenAPI document with the guides as its preface' },
    page: { call: 'getDocumentationPage', summary: 'The document as a page to read' },
    script: { call: 'getDocumentationScript', summary: 'The script behind the page' },
  },
});
