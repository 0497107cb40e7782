import { describedContract } from '../../shared/http/words.ts';
import { contract } from './contract.ts';

export const consolePage = describedContract(contract, {
  title: 'Console',
  description: 'The console: what an admin of a company does in the browser. Open to everybody; what it shows is not.',
  fields: {
    '/file': 'Name of the part, as the page asks for it.',
  },
  routes: {
    page: { call: 'getConsole', summary: 'The console as a page' },
    asset: { call: 'getConsoleAsset', summary: 'A script or style sheet of the console' },
  },
});
