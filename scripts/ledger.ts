// Measures every request and writes test/capacity/ledger.json and the table in docs/data-model.md.
process.env.UPDATE_LEDGER = '1';
await import('../test/capacity/ledger.test.ts');
