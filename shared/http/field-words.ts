import type { FieldWords } from './words.ts';

/**
 * Sentences of the API document that hold wherever a field of this name stands, unless its resource has one of its own.
 * Only the generator of the document reads them.
 */
export const sharedFieldWords: FieldWords = {
  // What every entity has.
  id: 'Number of the {noun}. The service gives it when the {noun} is created; it never changes.',
  code: 'What people and other systems call the {noun}. Unique among the {plural} of the company and kept as it is sent; another code renames it.',
  name: 'Name of the {noun}, for people.',
  'sent name': 'Name of the {noun}, for people. Left out at creation, or `null`: the code.',
  observations: 'Remarks, free text. Empty text when there are none.',
  notes: 'Notes, free text of several lines. Empty text when there are none.',
  'created-at': 'When the {noun} was created, in the zone of the company.',

  // Values of the company's own.
  parameters:
    'Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts.',
  'parameters.name': 'Name of the value.',
  'parameters.value': 'Text, number, `true`, `false` or `null`; it stays what was sent.',
  'custom-fields.name': 'Name of the custom field.',

  // References: what is sent is the code, or an object with the code; answers show what the thing is called by now.
  product: 'Code of the product.',
  'product-code': 'Code of the product.',
  machine: 'The machine, by its code.',
  'sent machine': 'The machine. Sent as its code or as `{code}`; it must exist.',
  machines: 'The machines, by code.',
  'sent machines':
    'The machines. Sent as codes, each as text or as `{code}`; they must exist. A list that is sent replaces the one before.',
  section: 'The section of the factory, by its code.',
  'sent section': 'The section, by code or name, as text or as an object; it must exist.',
  location: 'Code of the location (site).',
  'sent location':
    'The location (site). Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none.',
  'location.name': 'Name of the location.',
  worker: 'The worker, by number.',
  'sent worker': 'The worker. Sent as the number or as `{number}`; the worker must exist. `null` and `{}` mean none.',
  'worker.number': 'Number of the worker.',
  'worker.name': 'Name of the worker.',
  'workers.number': 'Number of the worker.',
  shipping: 'The shipping, by its code.',
  'sent shipping':
    'The shipping. Sent as its code or as `{code}`; one that does not exist is created. `null`, `{}` and empty text mean none.',
  receiving: 'The receiving, by its code.',
  'sent receiving':
    'The receiving. Sent as its code or as `{code}`; one that does not exist is created. `null`, `{}` and empty text mean none.',
  'client-order': 'The client order, by its code.',
  'sent client-order':
    'The client order. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none.',
  clientOrder: 'The client order the shipping belongs to.',
  'purchase-order': 'The purchase order, by its code.',
  'sent purchase-order':
    'The purchase order. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none.',
  purchaseOrder: 'The purchase order the receiving belongs to.',
  client: 'Code of the client.',
  'sent client': 'The client. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none.',
  supplier: 'Code of the supplier.',
  'sent supplier':
    'The supplier. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none.',
  'production-order': 'The production order, by its code.',
  'sent production-order':
    'The production order. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none.',
  'production-order.id': 'Id of the production order; it may be sent instead of the code.',
  'downtime-type': 'Code of the downtime type: the reason.',
  'warehouse-location': 'Code of the warehouse location (a place within a warehouse).',
  'sent warehouse-location':
    'The warehouse location. Sent as its code or as `{code}`; it must exist. The code is unique in the company: the warehouse need not be named. `null`, `{}` and empty text mean none.',
  warehouse: 'Code of the warehouse.',
  'sent warehouse':
    'The warehouse. Sent as its code or as `{code}`; it must be the one of the warehouse location. `null`, `{}` and empty text mean none.',
  lot: 'Code of the lot.',
  'sent lot': 'Code of the lot, as text, `{code}` or a list of one of these. `null`, `{}` and empty text mean none.',
  'lot-number.code': 'Code of the lot.',
  'lot.expiration-date': 'When the lot expires.',
  'lot.supplier-lot': 'What the supplier calls the lot.',
  'product.uom': 'Unit of measure of the product, in the words of the company.',
  'waste.code': 'Code of the waste type.',
  'checklists.code': 'Code of the checklist.',
  'families.code': 'Code of the product family.',

  // Where in a list, and which of it.
  '/id': 'Id of the {noun}, as the answer to its creation and lists show it.',
  '/code': 'Code of the {noun}, percent-encoded.',
  '/name': 'Name of the {noun}, percent-encoded.',
  '/number': 'Number of the {noun}.',
  '/key': 'Key of the {noun}, percent-encoded.',
  '?id': 'Only the {noun} with this id.',
  '?code': 'Only the {noun} with this code.',
  '?number': 'Only the {noun} with this number.',
  '?name': 'Only the {noun} with this name.',
  '?product': 'Only {plural} of the product with this code.',
  '?product-code': 'Only {plural} of the product with this code.',
  '?machine': 'Only {plural} of the machine with this code.',
  '?worker': 'Only {plural} of the worker with this number.',
  '?client': 'Only {plural} of the client with this code.',
  '?supplier': 'Only {plural} of the supplier with this code.',
  '?due-date-after': 'Only what is due after this moment; the moment itself is left out.',
  '?due-date-before': 'Only what is due before this moment; the moment itself is left out.',
  '?start-date-after': 'Only what starts after this moment; the moment itself is left out.',
  '?start-date-before': 'Only what starts before this moment; the moment itself is left out.',
  '?start-time-after': 'Only what started after this moment; the moment itself is left out.',
  '?start-time-before': 'Only what started before this moment; the moment itself is left out.',
  '?end-time-after': 'Only what ended after this moment; the moment itself is left out. What still runs has no end.',
  '?end-time-before': 'Only what ended before this moment; the moment itself is left out. What still runs has no end.',
  '?date-after': 'Only what is dated after this moment; the moment itself is left out.',
  '?date-before': 'Only what is dated before this moment; the moment itself is left out.',
  '?gtin': 'Only {plural} with this GTIN, whichever way it is spelled.',
  '?batch': 'Only {plural} of this batch.',

  // Serialization.
  gtin: 'GTIN of the product, as it is registered there.',
  'sent gtin':
    'GTIN of a product of the company, in any of its lengths: `4006381333931` and `04006381333931` are the same.',
  batch: 'The batch the packs were made in.',
  serials: '1 to 10,000 serials, no two alike. Upper and lower case differ.',
  market: 'Where the packs may be sold, in the words of the company.',
  reason: 'Why the packs were decommissioned.',
  'expiry-date': 'The day the packs expire, `YYYY-MM-DD`.',

  // Refusals, written once for all routes.
  detail: 'What went wrong here, for a person.',
};
