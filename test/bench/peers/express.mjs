import serverlessExpress from '@codegenie/serverless-express';
import express from 'express';
import { Supplier } from './schema.mjs';
import { createSupplier } from './supplier.mjs';

const app = express();
// The event of the benchmark has its content type among the plain headers only.
app.use(express.json({ type: () => true }));
app.post('/api/suppliers', async (request, response) => {
  const supplier = Supplier.safeParse(request.body);
  if (!supplier.success) return response.status(400).json(supplier.error.issues);
  const { authorizer } = serverlessExpress.getCurrentInvoke().event.requestContext;
  const created = await createSupplier(authorizer.company, supplier.data);
  console.log(JSON.stringify({ level: 'info', message: 'created', path: request.path, id: created.id }));
  return response.status(201).json(created);
});

const invoke = serverlessExpress({ app });

/** A resource on Express 5, as a web application is put into a function. */
export const handler = (event) => invoke(event, {});
