import { describedContract } from '../../shared/http/words.ts';
import { contract } from './contract.ts';

export const documents = describedContract(contract, {
  title: 'Documents',
  description: 'This description of the API, for programs and for people. Open to everybody.',
  fields: {
    openapi: 'Version of OpenAPI the document is written in.',
    name: 'Name of the service.',
    description: 'What it is.',
    version: 'Version of the service, the same as in this document.',
    docs: 'Address of the page with this reference and the guides.',
    console: 'Address of the back office; left out where there is none.',
  },
  routes: {
    about: {
      call: 'getAbout',
      summary: 'What this is, its version, and where its pages are',
      fields: { openapi: 'Address of this document for programs.' },
    },
    openapi: { call: 'getApiDocument', summary: 'The OpenAPI 3.1 document' },
    guided: { call: 'getGuidedApiDocument', summary: 'The OpenAPI document with the guides as its preface' },
    page: { call: 'getDocumentationPage', summary: 'The document as a page to read' },
    script: { call: 'getDocumentationScript', summary: 'The script behind the page' },
  },
});
