// Made of docs/openapi.json by `npm run client`; a test compares it.

export interface paths {
    readonly "/api/authorization": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The live token of this API key
         * @description Needs API key and secret.
         */
        readonly get: operations["getToken"];
        readonly put?: never;
        /**
         * Create a token; the previous one of this key dies
         * @description Lasts two hours from now and is not extended by use. `scopes` defaults to `["productions_write"]`; `company_admin`, for the back office, is granted only to keys with the admin role.
         *
         *     Needs API key and secret.
         */
        readonly post: operations["createToken"];
        /**
         * Revoke the token at once
         * @description Needs API key and secret.
         */
        readonly delete: operations["revokeToken"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/api_auth": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Create a dynamic token
         * @description Lives for 24 hours from now, and no longer than its API key. Several may live at once; they have the scope `productions_write`. A right key and secret count against the budget of requests of their company.
         *
         *     Needs no credentials.
         */
        readonly post: operations["createDynamicToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/suppliers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List suppliers by id
         * @description Both filters given must hold.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly get: operations["listSuppliers"];
        readonly put?: never;
        /**
         * Create a supplier, or up to 100 of them
         * @description A contact has a phone number or an e-mail address. The code of an address is unique among the addresses; its country is a code of ISO 3166-1.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly post: operations["createSupplier"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/suppliers/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a supplier
         * @description Needs a token of the scope `productions_write`.
         */
        readonly get: operations["getSupplier"];
        /**
         * Update a supplier
         * @description A field left out keeps its value and `null` clears it. Contacts and addresses are replaced by the lists sent; a list left out is deleted. The code stays while purchase orders or receivings name the supplier.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly put: operations["updateSupplier"];
        readonly post?: never;
        /**
         * Delete a supplier
         * @description Needs a token of the scope `productions_write`.
         */
        readonly delete: operations["deleteSupplier"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clients": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List clients by id
         * @description Both filters given must hold.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly get: operations["listClients"];
        readonly put?: never;
        /**
         * Create a client, or up to 100 of them
         * @description A contact has a phone number or an e-mail address. The code of an address is unique among the addresses; its country is a code of ISO 3166-1.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly post: operations["createClient"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/clients/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a client
         * @description Needs a token of the scope `productions_write`.
         */
        readonly get: operations["getClient"];
        /**
         * Update a client
         * @description A field left out keeps its value and `null` clears it. Contacts and addresses are replaced by the lists sent; a list left out is deleted. The code stays while client orders or shippings name the client.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly put: operations["updateClient"];
        readonly post?: never;
        /**
         * Delete a client
         * @description Needs a token of the scope `productions_write`.
         */
        readonly delete: operations["deleteClient"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/client-order": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List client orders by id, or by the due date that is filtered by
         * @description All filters given must hold, both bounds for one and the same line; bounds are exclusive. With a bound, an order stands where its earliest due date within the bounds belongs.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly get: operations["listClientOrders"];
        /**
         * Update the client order that the body names
         * @description By `id`, else by `code`; with an `id`, another `code` is the new one. `If-Match` is heard at the path of the order only. A field left out keeps its value and `null` clears it. `products`, when sent, replaces the lines. The code stays while shippings or movements name the order. The client, the products and the locations must exist. An address is free text; the code of an address of the client keeps that address from being deleted. A plain text as `parameters` is one parameter of that name. An order has at most 500 lines, each product once, and at most 90 different due dates and addresses together, counting those it had before.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly put: operations["updateNamedClientOrder"];
        /**
         * Create a client order, or up to 100 of them
         * @description The client, the products and the locations must exist. An address is free text; the code of an address of the client keeps that address from being deleted. A plain text as `parameters` is one parameter of that name. An order has at most 500 lines, each product once, and at most 90 different due dates and addresses together.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly post: operations["createClientOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/client-order/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a client order
         * @description Needs a token of the scope `productions_write`.
         */
        readonly get: operations["getClientOrder"];
        /**
         * Update a client order
         * @description A field left out keeps its value and `null` clears it. `products`, when sent, replaces the lines. The code stays while shippings or movements name the order. The client, the products and the locations must exist. An address is free text; the code of an address of the client keeps that address from being deleted. A plain text as `parameters` is one parameter of that name. An order has at most 500 lines, each product once, and at most 90 different due dates and addresses together, counting those it had before.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly put: operations["updateClientOrder"];
        readonly post?: never;
        /**
         * Delete a client order
         * @description Needs a token of the scope `productions_write`.
         */
        readonly delete: operations["deleteClientOrder"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/purchase-orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List purchase orders by id, or by the due date that is filtered by
         * @description All filters given must hold, both bounds for one and the same line; bounds are exclusive. With a bound, an order stands where its earliest due date within the bounds belongs.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly get: operations["listPurchaseOrders"];
        readonly put?: never;
        /**
         * Create a purchase order, or up to 100 of them
         * @description The supplier, the products and the locations must exist. An address is free text; the code of an address of the supplier keeps that address from being deleted. A plain text as `parameters` is one parameter of that name. An order has at most 500 lines, each product once, and at most 90 different due dates and addresses together.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly post: operations["createPurchaseOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/purchase-orders/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a purchase order
         * @description Needs a token of the scope `productions_write`.
         */
        readonly get: operations["getPurchaseOrder"];
        /**
         * Update a purchase order
         * @description A field left out keeps its value and `null` clears it. `products`, when sent, replaces the lines. The code stays while receivings or movements name the order. The supplier, the products and the locations must exist. An address is free text; the code of an address of the supplier keeps that address from being deleted. A plain text as `parameters` is one parameter of that name. An order has at most 500 lines, each product once, and at most 90 different due dates and addresses together, counting those it had before.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly put: operations["updatePurchaseOrder"];
        readonly post?: never;
        /**
         * Delete a purchase order
         * @description Needs a token of the scope `productions_write`.
         */
        readonly delete: operations["deletePurchaseOrder"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/products": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List products by id, or by the time of their last change when it is filtered by
         * @description All filters given must hold.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly get: operations["listProducts"];
        readonly put?: never;
        /**
         * Create or replace a product, or up to 100 of them
         * @description A product whose code exists already is replaced. What is sent replaces the product: a field left out gets its default, an operation left out is removed, one whose code stays keeps its `id`. The families, label, section and custom fields of the product, and the machines, waste types, checklists, section and custom fields of its operations must exist, unless the product named them already; sections are named by code or name. A family shows the name it had when the product was written. The bill of materials stays as it is. A GTIN belongs to one product of the company, whichever way it is spelled: `4006381333931` and `04006381333931` are the same. Its check digit must be right, unless `waive-gtin-check` is true; the product remembers that for as long as it has this GTIN. It keeps its GTIN while packs with it are not decommissioned.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly post: operations["createProduct"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/products/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a product
         * @description Needs a token of the scope `productions_write`.
         */
        readonly get: operations["getProduct"];
        /**
         * Replace a product
         * @description What is sent replaces the product: a field left out gets its default, an operation left out is removed, one whose code stays keeps its `id`. The families, label, section and custom fields of the product, and the machines, waste types, checklists, section and custom fields of its operations must exist, unless the product named them already; sections are named by code or name. A family shows the name it had when the product was written. The bill of materials stays as it is. A GTIN belongs to one product of the company, whichever way it is spelled: `4006381333931` and `04006381333931` are the same. Its check digit must be right, unless `waive-gtin-check` is true; the product remembers that for as long as it has this GTIN. It keeps its GTIN while packs with it are not decommissioned. Another `code` renames the product, unless a production order that is neither closed nor archived, a client order, or a purchase order that is active and not rejected uses it, a bill of materials has it, or there is stock of it, or it has lots.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly put: operations["updateProduct"];
        readonly post?: never;
        /**
         * Delete a product
         * @description Needs a token of the scope `productions_write`.
         */
        readonly delete: operations["deleteProduct"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/bom": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Replace the bill of materials of a product, or of up to 100 of them
         * @description What is sent replaces the bill of materials of the product; an empty `bom` clears it. A product shows its own as `components`, each with the name it had when the bill of materials was written.
         *
         *     - Components and operations must exist; `operation-code` names one of the product's own. A component without one is consumed by the first operation.
         *     - A component may be named several times, each time for another operation; 500 lines at most.
         *     - `quantity` is what goes into one unit (piece, kg, whatever the product is counted in), in units of the component: above 0, at most 6 decimals. A production takes `quantity` × (its quantity + its waste) out of stock, rounded half up to 6 decimals, line by line. Nothing is rounded to whole pieces.
         *     - No product may contain itself, neither directly nor through what it is made of; the refusal names the way back. What a request adds may lead to 10,000 products, 100,000 lines and 100 levels at most.
         *     - In an array each product is named once. The array is judged as a whole: what counts is what all its products will be made of.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly post: operations["replaceBom"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/product-families": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List product families
         * @description Needs a token of the scope `productions_write`.
         */
        readonly get: operations["listProductFamilies"];
        readonly put?: never;
        /**
         * Create a product family, or up to 100 of them
         * @description Needs a token of the scope `productions_write`.
         */
        readonly post: operations["createProductFamily"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/product-family/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a product family
         * @description Needs a token of the scope `productions_write`.
         */
        readonly delete: operations["deleteProductFamily"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/production-orders": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List production orders by id, or by the date that is filtered by
         * @description All filters given must hold; bounds are exclusive. With bounds for both dates the list is in the order of the start date. The workers assigned are shown unless `workers=false`.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly get: operations["listProductionOrders"];
        readonly put?: never;
        /**
         * Create a production order, or up to 100 of them
         * @description Products, machines, workers, worker groups (by code or name) and the location must exist; a shipping that does not is created. Groups are replaced by their workers. `custom-fields` and `parameters`, and `active` and `is-active`, are two names of one thing: send either. The workers assigned are shown unless `workers=false`.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly post: operations["createProductionOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/production-orders/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a production order
         * @description The workers assigned are shown with `workers=true`.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly get: operations["getProductionOrder"];
        /**
         * Update a production order
         * @description A field left out keeps its value and `null` clears it. A list that is sent replaces the one before; products that stay keep their produced quantity, and members of `worker-groups` are added to the workers. `ended: true` or `running-status: closed` closes the order, `running-status: archived` archives it, `ended: false` reopens it; other running statuses follow from production and are not heard, but named in `x-ignored` if the order is not so. Products, machines, workers, worker groups (by code or name) and the location must exist; a shipping that does not is created. Groups are replaced by their workers. `custom-fields` and `parameters`, and `active` and `is-active`, are two names of one thing: send either. Products and machines together: at most 90 of one order, counting those it had before. The workers assigned are shown with `workers=true`.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly put: operations["updateProductionOrder"];
        /**
         * Update a production order
         * @deprecated
         * @description Another spelling of `PUT /api/production-orders/{id}`, kept for existing clients.
         *
         *     A field left out keeps its value and `null` clears it. A list that is sent replaces the one before; products that stay keep their produced quantity, and members of `worker-groups` are added to the workers. `ended: true` or `running-status: closed` closes the order, `running-status: archived` archives it, `ended: false` reopens it; other running statuses follow from production and are not heard, but named in `x-ignored` if the order is not so. Products, machines, workers, worker groups (by code or name) and the location must exist; a shipping that does not is created. Groups are replaced by their workers. `custom-fields` and `parameters`, and `active` and `is-active`, are two names of one thing: send either. Products and machines together: at most 90 of one order, counting those it had before. The workers assigned are shown with `workers=true`.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly post: operations["updateProductionOrderAlias"];
        /**
         * Delete a production order
         * @description Always possible; productions keep the code of the order.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly delete: operations["deleteProductionOrder"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/production-orders/{id}/notify": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report a problem with a production order
         * @description The message is added to the notes of the order, on a line of its own; notes have at most 20000 characters.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly post: operations["reportProductionOrderProblem"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/production-orders/{id}/problem": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report a problem with a production order
         * @deprecated
         * @description Another spelling of `POST /api/production-orders/{id}/notify`, kept for existing clients.
         *
         *     The message is added to the notes of the order, on a line of its own; notes have at most 20000 characters.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly post: operations["reportProductionOrderProblemAlias"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/production-orders/{id}/activate": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Activate a production order
         * @description Needs a token of the scope `productions_write`.
         */
        readonly post: operations["activateProductionOrder"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/productions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List productions by id, or by the time that is filtered by
         * @description All filters given must hold; bounds are exclusive. `start-time` finds what was running after that time, by its end, and is not to be combined with the bounds. `production-order-code` takes several codes separated by commas. With `worker-name=true` workers have their names.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly get: operations["listProductions"];
        readonly put?: never;
        /**
         * Start or record a production, or up to 100 of them
         * @description Without `start-time` it starts now; without `end-time` it runs until one is set. Stock follows by itself, within moments: no movement has to be posted. The `quantity` of the last operation comes into stock (into the lot of `lot-number`, if there is one); the components of the operation are taken out, for the quantity and the waste. `GET /api/inventory-movements` shows these movements; they change and go with the production only. Order, product, operation of the product, machine, worker and waste types must exist; a shipping that does not is created. The product is on the lines of the order, and the order not closed or archived, when a production comes to it; what is there already can be corrected. An order is named by `code` or `id`, the product of an operation as `product` or `product-code`.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly post: operations["createProduction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/productions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a production
         * @description Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["getProduction"];
        /**
         * Update a production
         * @description A field left out keeps its value and `null` clears it; an `end-time` of `null` lets it run on. Order, product, operation of the product, machine, worker and waste types must exist; a shipping that does not is created. The product is on the lines of the order, and the order not closed or archived, when a production comes to it; what is there already can be corrected. An order is named by `code` or `id`, the product of an operation as `product` or `product-code`.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly put: operations["updateProduction"];
        readonly post?: never;
        /**
         * Delete a production
         * @description Answered with the production that was deleted. What it did to its order and to stock is undone.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly delete: operations["deleteProduction"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/inventory-movements": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List inventory movements by id
         * @description Both filters together must hold. Movements of a product that was renamed have its present code. A page costs the same wherever it is when `Link` is followed.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly get: operations["listInventoryMovements"];
        readonly put?: never;
        /**
         * Create an inventory movement, or up to 100 of them
         * @description Answered with 200. Without `date-time` the movement is dated now. A lot, shipping or receiving that does not exist is created: a shipping with the `client-order` and `location` sent, a receiving with the `purchase-order` and `location`. Everything else that is named must exist. A warehouse location is in one warehouse only; naming the warehouse is not needed.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly post: operations["createInventoryMovement"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/inventory-movements/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve an inventory movement
         * @description Needs a token of the scope `productions_write`.
         */
        readonly get: operations["getInventoryMovement"];
        /**
         * Update an inventory movement
         * @description A field left out keeps its value and `null` clears it. What the movement did to stock is undone and done again in one step. One that a production made, which its `production` names, changes only with that production. A lot, shipping or receiving that does not exist is created: a shipping with the `client-order` and `location` sent, a receiving with the `purchase-order` and `location`. Everything else that is named must exist. A warehouse location is in one warehouse only; naming the warehouse is not needed.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly put: operations["updateInventoryMovement"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/inventory-movement/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete an inventory movement
         * @description The singular path is as documented. What the movement did to stock is undone.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly delete: operations["deleteInventoryMovement"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/stock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the stock of all products, or of those that changed
         * @description By the id of the product, 25 to a page: every product, also one of which there is none. The figures are totals; lots and places are in the answer about one product. To follow the stock, ask with `changed-after`, or take the channel `STOCK` or the topic `stock_changed`. A product that is gone is not in the list.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly get: operations["listStock"];
        readonly put?: never;
        /**
         * Set the stock of a product as counted, or of up to 100 of them
         * @description What was counted holds as of `date` (default: now): movements dated later still count on top of it. The difference becomes an internal movement of that date, without a lot; when there is none, nothing is written. The header `Location` of a single count leads to that movement; without one there is none.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly post: operations["countStock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/stock/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve the stock of a product
         * @description With `lot` only these lots are listed; `stock` is always the total.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly get: operations["getStock"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/lots": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List lots
         * @description By id. With `product` only the lots of that product, with `code` also only that one.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["listLots"];
        readonly put?: never;
        /**
         * Create a lot, or up to 100 of them
         * @description The product must exist, and the code is unique within it. `creation-date` is now unless it is sent. Code and product of a lot never change.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly post: operations["createLot"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/lots/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a lot
         * @description Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["getLot"];
        /**
         * Update a lot
         * @description A field left out keeps its value and `null` clears it. The product must exist, and the code is unique within it. `creation-date` is now unless it is sent. Code and product of a lot never change.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly put: operations["updateLot"];
        readonly post?: never;
        /**
         * Delete a lot
         * @description Possible while there is no stock in it. What names the lot keeps the name.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly delete: operations["deleteLot"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/warehouses": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List warehouses
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listWarehouses"];
        readonly put?: never;
        /**
         * Create a warehouse, or up to 100 of them
         * @description The location must exist. The code of a warehouse location is unique in the company; a list that is sent replaces the one before, and what stays keeps its `id`. At most 45 warehouse locations of one warehouse. Without a name each is called by its code.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createWarehouse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/warehouses/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a warehouse
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getWarehouse"];
        /**
         * Update a warehouse
         * @description A field left out keeps its value and `null` clears it. The location must exist. The code of a warehouse location is unique in the company; a list that is sent replaces the one before, and what stays keeps its `id`. At most 45 warehouse locations of one warehouse. Without a name each is called by its code.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updateWarehouse"];
        readonly post?: never;
        /**
         * Delete a warehouse
         * @description What names the warehouse keeps the name.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deleteWarehouse"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/shippings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List shippings
         * @description Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["listShippings"];
        readonly put?: never;
        /**
         * Create a shipping, or up to 100 of them
         * @description The client order and the location must exist.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly post: operations["createShipping"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/shippings/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a shipping
         * @description Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["getShipping"];
        /**
         * Update a shipping
         * @description A field left out keeps its value and `null` clears it. The client order and the location must exist.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly put: operations["updateShipping"];
        readonly post?: never;
        /**
         * Delete a shipping
         * @description What names the shipping keeps the name.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly delete: operations["deleteShipping"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/receivings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List receivings
         * @description Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["listReceivings"];
        readonly put?: never;
        /**
         * Create a receiving, or up to 100 of them
         * @description The purchase order and the location must exist.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly post: operations["createReceiving"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/receivings/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a receiving
         * @description Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["getReceiving"];
        /**
         * Update a receiving
         * @description A field left out keeps its value and `null` clears it. The purchase order and the location must exist.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly put: operations["updateReceiving"];
        readonly post?: never;
        /**
         * Delete a receiving
         * @description What names the receiving keeps the name.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly delete: operations["deleteReceiving"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/material-stagings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List material stagings
         * @description Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["listMaterialStagings"];
        readonly put?: never;
        /**
         * Create a material staging, or up to 100 of them
         * @description The product, the production order (by code), the lot of the product, the warehouse location and the worker must exist. Without `date` it is dated now.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly post: operations["createMaterialStaging"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/material-stagings/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a material staging
         * @description Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["getMaterialStaging"];
        /**
         * Update a material staging
         * @description A field left out keeps its value and `null` clears it. The product, the production order (by code), the lot of the product, the warehouse location and the worker must exist. Without `date` it is dated now.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly put: operations["updateMaterialStaging"];
        readonly post?: never;
        /**
         * Delete a material staging
         * @description What names the material staging keeps the name.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly delete: operations["deleteMaterialStaging"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/downtimes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List downtimes by id, or by the time that is filtered by
         * @description All filters given must hold; bounds are exclusive. `machine` is the code of a machine, or its id. With bounds for both times the list is in the order of the start. One that goes on has no end: no bound of the end lets it pass.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["listDowntimes"];
        readonly put?: never;
        /**
         * Create a downtime, or up to 100 of them
         * @description It concerns at least one machine or worker, and at most as many as make 48 when a machine counts 3. Machines, workers, product, production order (by code) and downtime type must exist; of a machine that lists downtime types it must be one of these. Without `start-time` it starts now, without `end-time` it goes on; a machine has one that goes on at most. Downtimes that have ended may overlap: what they cover twice counts once.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly post: operations["createDowntime"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/downtimes/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a downtime
         * @description Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["getDowntime"];
        /**
         * Update a downtime
         * @description A field left out keeps its value and `null` clears it. It concerns at least one machine or worker, and at most as many as make 48 when a machine counts 3. Machines, workers, product, production order (by code) and downtime type must exist; of a machine that lists downtime types it must be one of these. Without `start-time` it starts now, without `end-time` it goes on; a machine has one that goes on at most. Downtimes that have ended may overlap: what they cover twice counts once.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly put: operations["updateDowntime"];
        readonly post?: never;
        /**
         * Delete a downtime
         * @description Its machines and workers were at work then.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly delete: operations["deleteDowntime"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/punchclocks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List punch clock entries by id, or by date when a date is filtered by
         * @description All filters given must hold; bounds are exclusive. `worker` is the number of a worker.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["listPunchclocks"];
        readonly put?: never;
        /**
         * Create a punch clock entry, or up to 100 of them
         * @description The worker must exist. `type` is 1 (also `"in"`) when the worker comes and 0 (also `"out"`) when the worker goes. Without `date` it is dated now. No entry is refused for what was punched before: a terminal cannot ask the worker.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly post: operations["createPunchclock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/punchclocks/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a punch clock entry
         * @description Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["getPunchclock"];
        /**
         * Update a punch clock entry
         * @description A field left out keeps its value and `null` clears it. The worker must exist. `type` is 1 (also `"in"`) when the worker comes and 0 (also `"out"`) when the worker goes. Without `date` it is dated now. No entry is refused for what was punched before: a terminal cannot ask the worker.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly put: operations["updatePunchclock"];
        readonly post?: never;
        /**
         * Delete a punch clock entry
         * @description The presence of the worker is what the other entries say.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly delete: operations["deletePunchclock"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/reports/worker-labor-time": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Report presence and working time of workers, by number
         * @description Both moments are included; a plain date is its midnight, so a whole July ends with `end-time=2026-08-01`. At most 366 days.
         *
         *     **Presence** is from punching in to punching out. A shift without punches counts as planned, unless `only-punch-clock`: no stay overlaps it, and none outside of any shift begins on its day.
         *
         *     **Work** is the time of the productions of the worker, less downtimes of the worker and of the machine they ran on and less planned breaks, within the presence; what is recorded or lost twice counts once. A worker without a shift (with `only-punch-clock` every worker) may not have punched on a day at all: then nothing is known about the presence, and what was recorded is work. `rework-time` is the part of it spent on productions that are rework.
         *
         *     **Calendar downtimes** are planned breaks of the shift and downtimes of the worker that name no machine, as far as they lie within the presence, whether there was work then or not; presence still contains them.
         *
         *     What goes on counts up to now. Shifts and stays belong as a whole to one day in the company zone: a shift to the day it starts on, a stay to the day of its shift, or else to the day it begins on. What belongs to a Saturday or Sunday is left out of all sums, unless `show-weekend`.
         *
         *     The report reads the entries of the window only: for each of the 25 workers of a page about eight reads, five at once, for each machine three, ten workers at once. One report of a company runs at a time: a second one is refused with 429 and `Retry-After: 1`. One that crashed stands in the way for 30 seconds.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly get: operations["getWorkerLaborTimeReport"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/company": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve the settings
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getCompany"];
        /**
         * Change the settings
         * @description The very next request sees them. Dates without designator are read in `time-zone`, and all dates are written in it. By default stock may go below zero; with `allow-negative-stock: false`, whatever would take a stock below zero is refused. A field left out keeps its value.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updateCompany"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/machines": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List machines
         * @description Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["listMachines"];
        readonly put?: never;
        /**
         * Create a machine, or up to 100 of them
         * @description The section (by code or name) and the downtime types must exist. The counter and the orders assigned come from the shop floor and are ignored here, and so are the values of parameters.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createMachine"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/machines/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a machine
         * @description Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["getMachine"];
        /**
         * Update a machine
         * @description A field left out keeps its value and `null` clears it. The section (by code or name) and the downtime types must exist. The counter and the orders assigned come from the shop floor and are ignored here, and so are the values of parameters.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updateMachine"];
        readonly post?: never;
        /**
         * Delete a machine
         * @description What names the machine keeps the name.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deleteMachine"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/machines/{code}/counter": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report the counter of a machine
         * @description Counts are cumulative, of good units and of each kind of waste: an equal one is a repetition and does no harm, a smaller one is refused unless `reset: true` is sent with it: the control was changed, all counters of the machine restart at what is sent (kinds of waste that are not sent at 0), and nothing is counted. What is new goes to the production that was started last on the machine and still runs, and with it to its order; with none running only the counter moves. Parameters are kept on that production. Answered with the new counter, a bare number.
         *
         *     Needs a token, or API key and secret.
         */
        readonly post: operations["reportMachineCounter"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/machines/{code}/parameters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report parameters of a machine
         * @description A parameter is named by its `code` or its `name`; one that the machine does not have is added to it. The values are kept on the machine, with the time of the report, and on the production that was started last on the machine and still runs.
         *
         *     Needs a token, or API key and secret.
         */
        readonly post: operations["reportMachineParameters"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/machines/{code}/startstop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Report that a machine stopped, or runs again
         * @description Stopped (`running: 0`), it has a downtime of this type from now on, with the workers of the productions that run on it, and product and order of the one that started last. Running again (`running: 1`), that downtime ends now, whatever type is sent; one that concerns other machines goes on for these. To report the same state again has no effect. The type must exist, and be one of the downtime types of a machine that stops.
         *
         *     Needs a token, or API key and secret.
         */
        readonly post: operations["reportMachineStartStop"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/machines/{code}/notes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Replace the notes of a machine, or add one
         * @description `notes` take the place of the notes of the machine, such as the state a client keeps there as JSON text; `note` becomes their last line. The machine is answered.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly post: operations["addMachineNote"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/machines/{code}/production-orders/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Assign a production order to a machine
         * @description The machine, which is answered, has the order with this status (text or a number, kept as it is sent), `assigned` if none is sent, until another status is sent. It keeps the latest 25 orders. The order itself is not changed.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly post: operations["assignProductionOrderToMachine"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/workers": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List workers
         * @description Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["listWorkers"];
        readonly put?: never;
        /**
         * Create a worker, or up to 100 of them
         * @description The groups and the section (by code or name) must exist. A shift is in the company zone; one that ends before it starts ends on the next day, and `days` are the weekdays it starts on, 1 being Monday. Its `breaks` are within it, and are no working time. The number stays as long as the worker has a production, a downtime or a punch clock entry.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createWorker"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/workers/{number}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a worker
         * @description Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["getWorker"];
        /**
         * Update a worker
         * @description A field left out keeps its value and `null` clears it. The groups and the section (by code or name) must exist. A shift is in the company zone; one that ends before it starts ends on the next day, and `days` are the weekdays it starts on, 1 being Monday. Its `breaks` are within it, and are no working time. The number stays as long as the worker has a production, a downtime or a punch clock entry.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updateWorker"];
        readonly post?: never;
        /**
         * Delete a worker
         * @description What names the worker keeps the name.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deleteWorker"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/worker-groups": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List worker groups
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listWorkerGroups"];
        readonly put?: never;
        /**
         * Create a worker group, or up to 100 of them
         * @description The name is unique, too. Without a name the group is called by its code.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createWorkerGroup"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/worker-groups/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a worker group
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getWorkerGroup"];
        /**
         * Update a worker group
         * @description A field left out keeps its value and `null` clears it. The name is unique, too. Without a name the group is called by its code.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updateWorkerGroup"];
        readonly post?: never;
        /**
         * Delete a worker group
         * @description What names the worker group keeps the name.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deleteWorkerGroup"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/locations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List locations
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listLocations"];
        readonly put?: never;
        /**
         * Create a location, or up to 100 of them
         * @description Without a name it is called by its code.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createLocation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/locations/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a location
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getLocation"];
        /**
         * Update a location
         * @description A field left out keeps its value and `null` clears it. Without a name it is called by its code.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updateLocation"];
        readonly post?: never;
        /**
         * Delete a location
         * @description What names the location keeps the name.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deleteLocation"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List sections
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listSections"];
        readonly put?: never;
        /**
         * Create a section, or up to 100 of them
         * @description The name is unique, too. Without a name the section is called by its code.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createSection"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sections/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a section
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getSection"];
        /**
         * Update a section
         * @description A field left out keeps its value and `null` clears it. The name is unique, too. Without a name the section is called by its code.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updateSection"];
        readonly post?: never;
        /**
         * Delete a section
         * @description What names the section keeps the name.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deleteSection"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/waste-types": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List waste types
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listWasteTypes"];
        readonly put?: never;
        /**
         * Create a waste type, or up to 100 of them
         * @description One that is not said to be recoverable or billable is neither.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createWasteType"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/waste-types/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a waste type
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getWasteType"];
        /**
         * Update a waste type
         * @description A field left out keeps its value and `null` clears it. One that is not said to be recoverable or billable is neither.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updateWasteType"];
        readonly post?: never;
        /**
         * Delete a waste type
         * @description What names the waste type keeps the name.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deleteWasteType"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/downtime-types": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List downtime types
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listDowntimeTypes"];
        readonly put?: never;
        /**
         * Create a downtime type, or up to 100 of them
         * @description Without a name it is called by its code.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createDowntimeType"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/downtime-types/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a downtime type
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getDowntimeType"];
        /**
         * Update a downtime type
         * @description A field left out keeps its value and `null` clears it. Without a name it is called by its code.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updateDowntimeType"];
        readonly post?: never;
        /**
         * Delete a downtime type
         * @description What names the downtime type keeps the name.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deleteDowntimeType"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/checklists": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List checklists
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listChecklists"];
        readonly put?: never;
        /**
         * Create a checklist, or up to 100 of them
         * @description Without a name it is called by its code.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createChecklist"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/checklists/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a checklist
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getChecklist"];
        /**
         * Update a checklist
         * @description A field left out keeps its value and `null` clears it. Without a name it is called by its code.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updateChecklist"];
        readonly post?: never;
        /**
         * Delete a checklist
         * @description What names the checklist keeps the name.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deleteChecklist"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labels": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List labels
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listLabels"];
        readonly put?: never;
        /**
         * Create a label, or up to 100 of them
         * @description Without a name it is called by its code.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createLabel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/labels/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a label
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getLabel"];
        /**
         * Update a label
         * @description A field left out keeps its value and `null` clears it. Without a name it is called by its code.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updateLabel"];
        readonly post?: never;
        /**
         * Delete a label
         * @description What names the label keeps the name.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deleteLabel"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/custom-fields": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List custom fields
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listCustomFields"];
        readonly put?: never;
        /**
         * Create a custom field, or up to 100 of them
         * @description One without a type is text.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createCustomField"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/custom-fields/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a custom field
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getCustomField"];
        /**
         * Update a custom field
         * @description A field left out keeps its value and `null` clears it. One without a type is text.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updateCustomField"];
        readonly post?: never;
        /**
         * Delete a custom field
         * @description What names the custom field keeps the name.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deleteCustomField"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/channels": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List channels
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listChannels"];
        readonly put?: never;
        /**
         * Create a channel, or up to 100 of them
         * @description A company may have 3 channels, also of the same type.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createChannel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/channels/{name}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a channel
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getChannel"];
        /**
         * Update a channel
         * @description With another type the channel starts empty: what waited in it is gone, and it has a new id.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updateChannel"];
        readonly post?: never;
        /**
         * Delete a channel
         * @description What waits in it is gone; a new channel of the same name starts empty.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deleteChannel"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/partnerships": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List partnerships
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listPartnerships"];
        readonly put?: never;
        /**
         * Invite another company, or up to 100 of them
         * @description Either may invite; `role` says what your own company is. The products of an owner must be its own. Whether there is a company with this id is not told: an invitation to an unknown one waits like any other. Up to 100 invitations may wait.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createPartnership"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/partnerships/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a partnership
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getPartnership"];
        /**
         * Update a partnership
         * @description Each side changes its own name for it; only the owner changes `products`, also while it is active: what is left out then can no longer be commissioned, what is added is in `proposed-products` until the actor accepts. `proposed-products` without some withdraws those. A field left out keeps its value.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updatePartnership"];
        readonly post?: never;
        /**
         * Delete a partnership
         * @description Forgets one that is not active. The inviting company withdraws the invitation; the invited one declines it, and the other is not told. Of one that has ended the other side keeps its own record.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deletePartnership"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/partnerships/{id}/accept": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Accept an invitation, or the products proposed since
         * @description From now on the actor may commission serials of the products. Of an active partnership the actor accepts what the owner has proposed: with `If-Match`, just what it has read. Repeating it changes nothing.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["acceptPartnership"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/partnerships/{id}/end": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * End a partnership, or answer an invitation with no
         * @description Either side may, at any time, and both see it. From now on the products are unknown to the actor; what it has commissioned stays. Repeating it changes nothing.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["endPartnership"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/shopfloor-channels": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List shopfloor channels
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listShopfloorChannels"];
        readonly put?: never;
        /**
         * Create a shopfloor channel, or up to 100 of them
         * @description Without a key it gets one of 40 random characters; a client that is configured already may bring its own. Without a source it is `Manufacturer V2 API`, and only such a channel takes serials. A company may have 100.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createShopfloorChannel"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/shopfloor-channels/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a shopfloor channel
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getShopfloorChannel"];
        /**
         * Update a shopfloor channel
         * @description A field left out keeps its value and `null` clears it. Without a key it gets one of 40 random characters; a client that is configured already may bring its own. Without a source it is `Manufacturer V2 API`, and only such a channel takes serials. A company may have 100.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updateShopfloorChannel"];
        readonly post?: never;
        /**
         * Delete a shopfloor channel
         * @description What names the shopfloor channel keeps the name.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deleteShopfloorChannel"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/epcis/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The commissioning and decommissioning of packs as an EPCIS 2.0 document in JSON-LD
         * @description Packs of the company’s own products, also those a partner commissioned; what the company commissioned for a partner is in the export of that partner. Events are told oldest first. One event has at most 500 packs; larger requests make several, which differ in nothing else. The `eventID` is the same each time. `batch` finds commissioning only: packs of several batches can be decommissioned together.
         *
         *     Follow `Link` for more: a page has `perPage` events, 50 at most, and sometimes fewer, even none. To follow what is new, ask for periods that ended a minute ago: only then is everything in them there.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listEpcisEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/api-keys": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List API keys
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listApiKeys"];
        readonly put?: never;
        /**
         * Create an API key, or up to 100 of them
         * @description Key and secret are made up. The secret is in this answer and never shown again.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createApiKey"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/api-keys/{key}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve an API key
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getApiKey"];
        /**
         * Update an API key
         * @description Its name and role. When the role changes, its live token is dead at once.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updateApiKey"];
        readonly post?: never;
        /**
         * Delete an API key
         * @description Its live token is dead at once. Webhooks it has created can no longer be signed with its secret.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deleteApiKey"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/static-tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List static tokens
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listStaticTokens"];
        readonly put?: never;
        /**
         * Create a static token, or up to 100 of them
         * @description The token is in this answer and never shown again. A client that is configured already may bring its own, of at least 32 characters.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createStaticToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/static-tokens/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a static token
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getStaticToken"];
        readonly put?: never;
        readonly post?: never;
        /**
         * Delete a static token
         * @description The token is dead at once; no other company can ever have the same.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deleteStaticToken"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the live sessions of the company
         * @description The latest first; there are 50 at most.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listSessions"];
        readonly put?: never;
        /**
         * Sign in with an admin API key
         * @description Begins a session and sets the cookie `shopfloor-session`, which the browser sends to the routes of sessions only. An API key has 10 live sessions at most, a company 50: the next one ends the one that was renewed longest ago. A session that the browser had before ends. A right key and secret count against the budget of the console.
         *
         *     Needs no credentials.
         */
        readonly post: operations["signIn"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/renewal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Get a fresh token of the session
         * @description For a page that is loaded, and before its token dies. The tokens given before live on until their own end, the last eight of them.
         *
         *     Needs the cookie of a session.
         */
        readonly post: operations["renewSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/current": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Sign out
         * @description Ends the session and its tokens at once and clears the cookie. Without a live session nothing is done.
         *
         *     Needs the cookie of a session.
         */
        readonly delete: operations["signOut"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/sessions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * End a session
         * @description The session and all tokens it gave are dead at once.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["endSession"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/usage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * How much of the limit is used
         * @description Asked with a token of a session, it counts for the console. The headers `RateLimit-*` of every answer say the same of the budget that the request counted against.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getUsage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/webhooks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List webhooks by id
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listWebhooks"];
        readonly put?: never;
        /**
         * Create a webhook, or up to 100 of them
         * @description The answer carries the secret for the Standard Webhooks signature; it is shown only here and on rotation. The signature of the documented headers uses the secret of the API key that makes this request. Where another webhook has the same URL and topics, `hint` says so.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["createWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/webhooks/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a webhook
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getWebhook"];
        /**
         * Update, pause or resume a webhook
         * @description A field left out keeps its value. `active: false` pauses: what happens meanwhile is not told, and deliveries that are queued are cancelled when their turn comes. `active: true` resumes, also a webhook that was disabled; `recover` then sends what was cancelled, `replay` what happened meanwhile. Where another webhook has the same URL and topics, `hint` says so.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly put: operations["updateWebhook"];
        readonly post?: never;
        /**
         * Delete a webhook
         * @description Deliveries still to be made are cancelled.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly delete: operations["deleteWebhook"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/webhooks/{id}/rotate-secret": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Give a webhook a new secret
         * @description The answer carries the new secret. For `overlap-hours` (default 24, at most 168; 0 ends it at once) every call is signed with the replaced secret as well, whatever rotations follow, so that the endpoint can change over without a gap.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["rotateWebhookSecret"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/webhooks/{id}/test": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send a ping, or the sample of a topic, to a webhook
         * @description Queues a delivery with the topic `ping`, signed and recorded like any other, also when the webhook is not active. With `topic` it is a sample of that topic, whether or not the webhook has subscribed to it: the payload that the section Webhooks shows, marked by the header `x-shopfloor-sample: true`, without `x-shopfloor-event-id` and `x-shopfloor-sequence`. What came of it stands in the deliveries.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["testWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/webhooks/{id}/deliveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List the deliveries of a webhook, newest first, with every attempt
         * @description Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listWebhookDeliveries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/webhooks/deliveries/{uuid}/redeliver": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send a delivery again
         * @description Whatever came of it before: the same bytes under the same identifier, from the beginning of the schedule.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["redeliverWebhookDelivery"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/webhooks/{id}/recover": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send again everything since an instant that was not delivered
         * @description Oldest first, up to 100 deliveries per request: when the answer has a `cursor`, send the same request with it to go on. `preview: true` only counts.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["recoverWebhookDeliveries"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/webhooks/{id}/replay": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Send everything since an instant that was never attempted
         * @description Events of the last 30 days with a topic the webhook has now, for which it has no delivery: it was paused or disabled, or did not exist. Oldest first, up to 100 events per request: when the answer has a `cursor`, send the same request with it to go on. `preview: true` only counts. Each delivery has the identifier it would have had at the time, so that nothing is sent twice that was told meanwhile.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["replayWebhookEvents"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/changes/{channel}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Read what changed, oldest change first
         * @description At most 25 entities a call, in the form of the type of the channel. A deleted entity is shown in its last state with a marker: `event-type: downTime_deleted` (DOWN_TIME), `notification: product_deleted` (PRODUCT), `status: deleted` (PRODUCTION), `running-status: deleted` (PRODUCTION_ORDER), `notification: punchClock_deleted` (PUNCH_CLOCK); STOCK has none: a product that goes is told by the channel PRODUCT. Entities read are gone until they change again. With `ack=manual` they are only leased for 60 seconds and the answer has an `x-receipt`: DELETE the receipt when they are safe; without that they come back. `x-event-ids` and `x-event-sequences` tell, in the order of the body and separated by commas, which event of `GET /api/events` each latest change is.
         *
         *     Needs a token of the scope `productions_write`.
         */
        readonly get: operations["readChanges"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/changes/{channel}/{receipt}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /**
         * Acknowledge the entities of a receipt
         * @description Needs a token of the scope `productions_write`.
         */
        readonly delete: operations["acknowledgeChanges"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List events in their order
         * @description A name in `entity` or `type` that there is none of is refused, with all there are. Start with `after=0` or `since`, follow `Link` while there is one, then come back with `after` set to the last sequence received; `x-last-sequence` tells how far the list goes: it counts every event that is recorded by then, and `HEAD` tells it alone. For a first load read it, then the lists of all there is, then follow from it: nothing is missed. An event appears within seconds of its change. What can still be seen of events that were not asked for in time is told by 410. So is that events were undone, when the operator put the service back to an earlier state: their numbers are never given again, the sequence goes on behind a gap, and `x-undone-sequences` names it.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/digest": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Totals per day and entity
         * @description Up to 92 days, by day and entity. A day on which nothing was recorded is left out. Follows a change within seconds.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["getDigest"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/digest/records": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The records behind the totals of a day and entity, by id
         * @description Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["listDigestRecords"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/manufacturer/v2/api/serials/commission": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Commission serials, all of them or none
         * @description Up to 10,000 serials of one product and batch. A GTIN of any length is that of a product of the company, or of a partner for whom it produces. Serials may come from anywhere, also from the pool; within a product each can be commissioned once. The same request again, also with its serials in another order, succeeds without effect, and so do serials that are commissioned with the same batch and expiry date among new ones. With any other serial in the way the request is refused as a whole and has no effect; each such serial is named, the first 100 of them with `total`. Every fault of a request is named at once. Day 00 of an expiry date is the last of its month; a date in the past is taken. The pool follows in the background, within seconds.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly post: operations["commissionSerials"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/serial-operations": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List serial operations by id
         * @description Those with products of the company, and those it carried out for partners. All filters given must hold.
         *
         *     Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["listSerialOperations"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/serial-operations/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a serial operation
         * @description Needs a token of the scope `productions_write` or `company_admin`.
         */
        readonly get: operations["getSerialOperation"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/packs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * List packs by GTIN, batch and serial
         * @description All filters given must hold. Serials that were never commissioned have no batch and come first. With `gtin` and `serial` the one pack is looked up, as it is now.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly get: operations["listPacks"];
        readonly put?: never;
        /**
         * Put serials into the pool
         * @description They are `Available` until they are commissioned. Commissioning takes any serial, in the pool or not.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["poolSerials"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/packs/release": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Release packs to a market
         * @description Active packs become `Commissioned`: those of the serials given, all of the batch given, or, with both, the serials, which must be in that batch. Of a batch those are released that the list knows.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["releasePacks"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/packs/decommission": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Decommission packs
         * @description They stay what they are then: neither a pack nor its serial is ever used again.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly post: operations["decommissionPacks"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/api/packs/{gtin}/{serial}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * Retrieve a pack and its history
         * @description Always as it is now. A serial may contain characters that must be percent-encoded, such as `/` as `%2F`.
         *
         *     Needs a token of the scope `company_admin`.
         */
        readonly get: operations["getPack"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * What this is, its version, and where its pages are
         * @description Needs no credentials.
         */
        readonly get: operations["getAbout"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The OpenAPI 3.1 document
         * @description Needs no credentials.
         */
        readonly get: operations["getApiDocument"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/docs/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The OpenAPI document with the guides as its preface
         * @description Needs no credentials.
         */
        readonly get: operations["getGuidedApiDocument"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/docs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The document as a page to read
         * @description Needs no credentials.
         */
        readonly get: operations["getDocumentationPage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/docs/reference.js": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The script behind the page
         * @description Needs no credentials.
         */
        readonly get: operations["getDocumentationScript"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/console": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * The console as a page
         * @description Needs no credentials.
         */
        readonly get: operations["getConsole"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/console/assets/{file}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /**
         * A script or style sheet of the console
         * @description Needs no credentials.
         */
        readonly get: operations["getConsoleAsset"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface webhooks {
    readonly "productionOrder/create": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Production orders: `productionOrder/create`
         * @description Sent to each active webhook of the company with the topic `productionOrder/create`.
         */
        readonly post: operations["onProductionOrderCreate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "productionOrder/update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Production orders: `productionOrder/update`
         * @description Sent to each active webhook of the company with the topic `productionOrder/update`.
         */
        readonly post: operations["onProductionOrderUpdate"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "productionOrder/delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Production orders: `productionOrder/delete`
         * @description Sent to each active webhook of the company with the topic `productionOrder/delete`.
         */
        readonly post: operations["onProductionOrderDelete"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly production_created: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Productions: `production_created`
         * @description Sent to each active webhook of the company with the topic `production_created`.
         */
        readonly post: operations["onProductionCreated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly production_updated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Productions: `production_updated`
         * @description Sent to each active webhook of the company with the topic `production_updated`.
         */
        readonly post: operations["onProductionUpdated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly production_deleted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Productions: `production_deleted`
         * @description Sent to each active webhook of the company with the topic `production_deleted`.
         */
        readonly post: operations["onProductionDeleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly shipping_inventory_movement_created: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Inventory movements: `shipping_inventory_movement_created`
         * @description Sent to each active webhook of the company with the topic `shipping_inventory_movement_created`.
         */
        readonly post: operations["onShippingInventoryMovementCreated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly shipping_inventory_movement_updated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Inventory movements: `shipping_inventory_movement_updated`
         * @description Sent to each active webhook of the company with the topic `shipping_inventory_movement_updated`.
         */
        readonly post: operations["onShippingInventoryMovementUpdated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly shipping_inventory_movement_deleted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Inventory movements: `shipping_inventory_movement_deleted`
         * @description Sent to each active webhook of the company with the topic `shipping_inventory_movement_deleted`.
         */
        readonly post: operations["onShippingInventoryMovementDeleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly receiving_inventory_movement_created: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Inventory movements: `receiving_inventory_movement_created`
         * @description Sent to each active webhook of the company with the topic `receiving_inventory_movement_created`.
         */
        readonly post: operations["onReceivingInventoryMovementCreated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly receiving_inventory_movement_updated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Inventory movements: `receiving_inventory_movement_updated`
         * @description Sent to each active webhook of the company with the topic `receiving_inventory_movement_updated`.
         */
        readonly post: operations["onReceivingInventoryMovementUpdated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly receiving_inventory_movement_deleted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Inventory movements: `receiving_inventory_movement_deleted`
         * @description Sent to each active webhook of the company with the topic `receiving_inventory_movement_deleted`.
         */
        readonly post: operations["onReceivingInventoryMovementDeleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly internal_inventory_movement_created: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Inventory movements: `internal_inventory_movement_created`
         * @description Sent to each active webhook of the company with the topic `internal_inventory_movement_created`.
         */
        readonly post: operations["onInternalInventoryMovementCreated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly internal_inventory_movement_updated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Inventory movements: `internal_inventory_movement_updated`
         * @description Sent to each active webhook of the company with the topic `internal_inventory_movement_updated`.
         */
        readonly post: operations["onInternalInventoryMovementUpdated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly internal_inventory_movement_deleted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Inventory movements: `internal_inventory_movement_deleted`
         * @description Sent to each active webhook of the company with the topic `internal_inventory_movement_deleted`.
         */
        readonly post: operations["onInternalInventoryMovementDeleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly stock_changed: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Stock: `stock_changed`
         * @description Sent to each active webhook of the company with the topic `stock_changed`.
         */
        readonly post: operations["onStockChanged"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly lot_created: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lots: `lot_created`
         * @description Sent to each active webhook of the company with the topic `lot_created`.
         */
        readonly post: operations["onLotCreated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly lot_updated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lots: `lot_updated`
         * @description Sent to each active webhook of the company with the topic `lot_updated`.
         */
        readonly post: operations["onLotUpdated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly lot_deleted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Lots: `lot_deleted`
         * @description Sent to each active webhook of the company with the topic `lot_deleted`.
         */
        readonly post: operations["onLotDeleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly material_staging_created: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Material stagings: `material_staging_created`
         * @description Sent to each active webhook of the company with the topic `material_staging_created`.
         */
        readonly post: operations["onMaterialStagingCreated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly material_staging_updated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Material stagings: `material_staging_updated`
         * @description Sent to each active webhook of the company with the topic `material_staging_updated`.
         */
        readonly post: operations["onMaterialStagingUpdated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly material_staging_deleted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Material stagings: `material_staging_deleted`
         * @description Sent to each active webhook of the company with the topic `material_staging_deleted`.
         */
        readonly post: operations["onMaterialStagingDeleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly downTime_created: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Downtimes: `downTime_created`
         * @description Sent to each active webhook of the company with the topic `downTime_created`.
         */
        readonly post: operations["onDownTimeCreated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly downTime_updated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Downtimes: `downTime_updated`
         * @description Sent to each active webhook of the company with the topic `downTime_updated`.
         */
        readonly post: operations["onDownTimeUpdated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly downTime_deleted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Downtimes: `downTime_deleted`
         * @description Sent to each active webhook of the company with the topic `downTime_deleted`.
         */
        readonly post: operations["onDownTimeDeleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly punchClock_created: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Punch clocks: `punchClock_created`
         * @description Sent to each active webhook of the company with the topic `punchClock_created`.
         */
        readonly post: operations["onPunchClockCreated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly punchClock_updated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Punch clocks: `punchClock_updated`
         * @description Sent to each active webhook of the company with the topic `punchClock_updated`.
         */
        readonly post: operations["onPunchClockUpdated"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly punchClock_deleted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Punch clocks: `punchClock_deleted`
         * @description Sent to each active webhook of the company with the topic `punchClock_deleted`.
         */
        readonly post: operations["onPunchClockDeleted"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export interface components {
    schemas: {
        readonly ApiAuth: {
            /**
             * @description Always `true`; a refusal has `false`.
             * @constant
             */
            readonly success: true;
            /** @description Says that it worked, for a person. */
            readonly message: string;
            /** @description The dynamic token: send it as `x-access-token`. It lives for 24 hours. */
            readonly token: string;
        };
        readonly ApiAuthCreate: {
            /** @description The API key. */
            readonly api_key: string;
            /** @description Its secret. */
            readonly api_secret: string;
        };
        readonly ApiKey: {
            /** @description The API key: user name of HTTP Basic. The service makes it up; it never changes. */
            readonly key: string;
            /** @description Name of the API key, for people. It need not be unique. */
            readonly name: string;
            /** @description Whether it may have tokens for the back office (`company_admin`). Default `false`. */
            readonly admin: boolean;
            /** @description When the API key was created, in the zone of the company. */
            readonly "created-at": string;
            /** @description Password of HTTP Basic, and key of the `x-prodsmart-hmac-*` signatures of webhooks this API key creates. It is in this answer only: the same request again, with its `Idempotency-Key`, is answered without it. */
            readonly secret?: string;
        };
        readonly ApiKeyCreate: {
            /** @description Name of the API key, for people. It need not be unique. */
            readonly name: string;
            /**
             * @description Whether it may have tokens for the back office (`company_admin`). Default `false`. `null` counts as `false`.
             * @default false
             */
            readonly admin?: boolean | null;
        };
        readonly ApiKeyListAnswer: {
            /** @description The API key: user name of HTTP Basic. The service makes it up; it never changes. */
            readonly key: string;
            /** @description Name of the API key, for people. It need not be unique. */
            readonly name: string;
            /** @description Whether it may have tokens for the back office (`company_admin`). Default `false`. */
            readonly admin: boolean;
            /** @description When the API key was created, in the zone of the company. */
            readonly "created-at": string;
        };
        readonly ApiKeyUpdate: {
            /** @description Name of the API key, for people. It need not be unique. */
            readonly name?: string;
            /** @description Whether it may have tokens for the back office (`company_admin`). Default `false`. `null` counts as `false`. */
            readonly admin?: boolean | null;
        };
        readonly Authorization: {
            /** @description Links, as existing clients read them. */
            readonly _links: {
                /** @description The address of the token. */
                readonly self: {
                    /** @description Path of this route. */
                    readonly href: string;
                };
            };
            /** @description What the token may do. */
            readonly scopes: readonly string[];
            /** @description The access token: `Authorization: Bearer <token>` on every other route. */
            readonly token: string;
            /** @description When it dies, two hours after its creation, used or not; in UTC. */
            readonly "expires-at": string;
        };
        readonly AuthorizationCreate: {
            /**
             * @description What the token may do: `productions_write` is everyday work, `company_admin` the back office, for API keys with the admin role only.
             * @default [
             *       "productions_write"
             *     ]
             */
            readonly scopes?: readonly ("productions_write" | "company_admin")[];
        };
        readonly Bom: {
            /** @description Code of the product that is made. */
            readonly "product-code": string;
            /** @description The lines: what goes into one unit of the product. */
            readonly bom: readonly {
                /** @description Code of the component: a product as well; it must exist and must not contain the product. */
                readonly "product-code": string;
                /** @description How much of the component goes into one unit of the product, in units of the component; above 0. A production uses up this times its quantity and its waste, rounded half up to 6 decimals per line. */
                readonly quantity: number;
                /** @description Code of the operation of the product that uses it up. Left out when it is the first. */
                readonly "operation-code"?: string;
            }[];
        };
        readonly BomUpdate: {
            /** @description Code of the product that is made. */
            readonly "product-code": string;
            /** @description The lines: what goes into one unit of the product, at most 500. They take the place of all lines before; an empty list clears the bill of materials. */
            readonly bom: readonly {
                /** @description Code of the component: a product as well; it must exist and must not contain the product. */
                readonly "product-code": string;
                /** @description How much of the component goes into one unit of the product, in units of the component; above 0. A production uses up this times its quantity and its waste, rounded half up to 6 decimals per line. At most 15 digits, 6 of them decimals. */
                readonly quantity: number;
                /** @description Code of the operation of the product that uses it up. Left out, `null` or empty: the first operation. */
                readonly "operation-code"?: string | null;
            }[];
        };
        /** @description What a channel shows, by its type. */
        readonly Change: components["schemas"]["ProductChange"] | components["schemas"]["ProductionOrderChange"] | components["schemas"]["ProductionChange"] | components["schemas"]["StockChange"] | components["schemas"]["DowntimeChange"] | components["schemas"]["PunchclockChange"];
        readonly Channel: {
            /** @description Number of the channel. The service gives it when the channel is created; it never changes. */
            readonly id: number;
            /** @description What `/api/changes/{channel}` names the channel by. Unique in the company; another name renames it. */
            readonly name: string;
            /**
             * @description What it carries: downtimes, products, productions, production orders, punch clock entries or stock. Another type empties the channel and gives it a new id.
             * @enum {string}
             */
            readonly type: "DOWN_TIME" | "PRODUCT" | "PRODUCTION" | "PRODUCTION_ORDER" | "PUNCH_CLOCK" | "STOCK";
        };
        readonly ChannelCreate: {
            /** @description What `/api/changes/{channel}` names the channel by. Unique in the company; another name renames it. */
            readonly name: string;
            /**
             * @description What it carries: downtimes, products, productions, production orders, punch clock entries or stock. Another type empties the channel and gives it a new id.
             * @enum {string}
             */
            readonly type: "DOWN_TIME" | "PRODUCT" | "PRODUCTION" | "PRODUCTION_ORDER" | "PUNCH_CLOCK" | "STOCK";
        };
        readonly ChannelListAnswer: {
            /** @description Number of the channel. The service gives it when the channel is created; it never changes. */
            readonly id: number;
            /** @description What `/api/changes/{channel}` names the channel by. Unique in the company; another name renames it. */
            readonly name: string;
            /**
             * @description What it carries: downtimes, products, productions, production orders, punch clock entries or stock. Another type empties the channel and gives it a new id.
             * @enum {string}
             */
            readonly type: "DOWN_TIME" | "PRODUCT" | "PRODUCTION" | "PRODUCTION_ORDER" | "PUNCH_CLOCK" | "STOCK";
            /** @description Entities that changed and were not read yet, or are only leased; 1,000 stands for that many and more. It follows a change within a second. */
            readonly waiting: number;
            /** @description When the oldest of them last changed, in the zone of the company; `null` when nothing waits. */
            readonly oldest: string | null;
        };
        readonly ChannelUpdate: {
            /** @description What `/api/changes/{channel}` names the channel by. Unique in the company; another name renames it. */
            readonly name?: string;
            /**
             * @description What it carries: downtimes, products, productions, production orders, punch clock entries or stock. Another type empties the channel and gives it a new id.
             * @enum {string}
             */
            readonly type?: "DOWN_TIME" | "PRODUCT" | "PRODUCTION" | "PRODUCTION_ORDER" | "PUNCH_CLOCK" | "STOCK";
        };
        readonly Checklist: {
            /** @description Number of the checklist. The service gives it when the checklist is created; it never changes. */
            readonly id: number;
            /** @description What people and other systems call the checklist. Unique among the checklists of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the checklist, for people. */
            readonly name: string;
        };
        readonly ChecklistCreate: {
            /** @description What people and other systems call the checklist. Unique among the checklists of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the checklist, for people. Left out at creation, or `null`: the code. */
            readonly name?: string | null;
        };
        readonly ChecklistUpdate: {
            /** @description What people and other systems call the checklist. Unique among the checklists of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description Name of the checklist, for people. Left out at creation, or `null`: the code. */
            readonly name?: string | null;
        };
        readonly Client: {
            /** @description Number of the client. The service gives it when the client is created; it never changes. */
            readonly id: number;
            /** @description What people and other systems call the client. Unique among the clients of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the client, for people. */
            readonly name: string;
            /** @description VAT number, or the number the client has with you. Free text, not checked. `null` when there is none. */
            readonly number: string | null;
            /** @description Last day of the business relation. Sent as any date or as `dd/MM/yyyy`; answered as `dd/MM/yyyy`, the day it is in the zone of the company. `null` when there is none. */
            readonly "expiration-date": string | null;
            /** @description People or desks to talk to. Exactly one is the default: the one marked, else the first. */
            readonly contacts: readonly {
                /** @description Phone number of the contact; this or `email` is needed. `null` when there is none. */
                readonly "phone-number": string | null;
                /** @description E-mail address of the contact; this or `phone-number` is needed. Its form is not checked. `null` when there is none. */
                readonly email: string | null;
                /** @description Name of the contact. `null` when there is none. */
                readonly name: string | null;
                /** @description Whether this is the one to begin with. One contact at most may be marked; default: the first is. */
                readonly default: boolean;
            }[];
            /** @description Addresses, each with a code of its own. Exactly one is the default: the one marked, else the first. */
            readonly addresses: readonly {
                /** @description What orders name the address by; unique within the client. */
                readonly code: string;
                /** @description What the address is called. `null` when there is none. */
                readonly name: string | null;
                /** @description Street and number. */
                readonly address: string;
                /** @description City. `null` when there is none. */
                readonly city: string | null;
                /** @description Postal code, as text. `null` when there is none. */
                readonly "post-code": string | null;
                /** @description State, province or district. `null` when there is none. */
                readonly state: string | null;
                /** @description Country by its ISO 3166-1 code of two letters, such as `PT`; answered in upper case. */
                readonly country: string;
                /** @description Whether this is the one to begin with. One address at most may be marked; default: the first is. */
                readonly default: boolean;
            }[];
            /** @description Phone number of the client itself. `null` when there is none. */
            readonly "phone-number": string | null;
            /** @description E-mail address of the client itself; its form is not checked. `null` when there is none. */
            readonly email: string | null;
        };
        readonly ClientCreate: {
            /** @description What people and other systems call the client. Unique among the clients of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the client, for people. Required at creation; it need not be unique. */
            readonly name: string;
            /** @description VAT number, or the number the client has with you. Free text, not checked. `null` empties it. */
            readonly number?: string | null;
            /** @description Last day of the business relation. Sent as any date or as `dd/MM/yyyy`; answered as `dd/MM/yyyy`, the day it is in the zone of the company. `null` empties it. */
            readonly "expiration-date"?: string | null;
            /** @description People or desks to talk to, at most 500, each with a phone number or an e-mail address. A PUT replaces the whole list; left out, `null` or empty, it removes all of them. */
            readonly contacts?: readonly {
                /** @description Name of the contact. `null` when there is none. */
                readonly name?: string | null;
                /** @description Phone number of the contact; this or `email` is needed. `null` empties it. */
                readonly "phone-number"?: string | null;
                /** @description E-mail address of the contact; this or `phone-number` is needed. Its form is not checked. `null` empties it. */
                readonly email?: string | null;
                /** @description Whether this is the one to begin with. One contact at most may be marked; default: the first is. `null` counts as `false`. */
                readonly default?: boolean | null;
            }[] | null;
            /** @description Addresses, at most 500, each with a code of its own. A PUT replaces the whole list; left out, `null` or empty, it removes all of them. One that an order names cannot go. */
            readonly addresses?: readonly {
                /** @description What orders name the address by; unique within the client. */
                readonly code: string;
                /** @description What the address is called. `null` when there is none. */
                readonly name?: string | null;
                /** @description Street and number. */
                readonly address: string;
                /** @description City. `null` empties it. */
                readonly city?: string | null;
                /** @description Postal code, as text. `null` empties it. */
                readonly "post-code"?: string | null;
                /** @description State, province or district. `null` empties it. */
                readonly state?: string | null;
                /** @description Country by its ISO 3166-1 code of two letters, such as `PT`; answered in upper case. A country code of ISO 3166-1, such as PT. */
                readonly country: string;
                /** @description Whether this is the one to begin with. One address at most may be marked; default: the first is. `null` counts as `false`. */
                readonly default?: boolean | null;
            }[] | null;
            /** @description Phone number of the client itself. `null` empties it. */
            readonly "phone-number"?: string | null;
            /** @description E-mail address of the client itself; its form is not checked. `null` empties it. */
            readonly email?: string | null;
        };
        readonly ClientOrder: {
            /** @description Number of the client order. The service gives it when the client order is created; it never changes. */
            readonly id: number;
            /** @description What people and other systems call the client order. Unique among the client orders of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description When the order was made. Default: the moment of its creation; `null` sets it to now. */
            readonly "creation-date": string;
            /** @description Where the bill goes: free text. The code of an address of the trading partner keeps that address from being deleted. Left out of answers when there is none. */
            readonly "billing-address"?: string;
            /** @description Where the goods go: free text. The code of an address of the trading partner keeps that address from being deleted. Left out of answers when there is none. */
            readonly "delivery-address"?: string;
            /** @description Code of the location (site). */
            readonly location?: string;
            /** @description Remarks, free text. Empty text when there are none. */
            readonly observations: string;
            /** @description The lines of the order. */
            readonly products: readonly {
                /** @description Code of the product; it must exist. */
                readonly code: string;
                /** @description Name of the product when the line was written. */
                readonly name: string;
                /** @description How much is ordered, in units of the product; above 0. */
                readonly quantity: number;
                /** @description When the line is due. Left out of answers when there is none. */
                readonly "due-date"?: string;
                /** @description When the other side wants it. Left out of answers when there is none. */
                readonly "requested-date"?: string;
                /** @description Price of one unit at which it is sold, not negative; the API knows no currency. Left out of answers when there is none. */
                readonly price?: number;
                /** @description Billing address of the line, where it is another than that of the order. */
                readonly "billing-address"?: string;
                /** @description Delivery address of the line, where it is another than that of the order. */
                readonly "delivery-address"?: string;
                /** @description Code of the location (site) of the line, where it is another than that of the order. */
                readonly location?: string;
            }[];
            /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. */
            readonly parameters: readonly {
                /** @description Name of the value. */
                readonly name: string;
                /** @description Text, number, `true`, `false` or `null`; it stays what was sent. */
                readonly value: string | number | boolean | null;
            }[];
            /** @description Code of the client who ordered. Left out when there is none. */
            readonly client?: string;
        };
        readonly ClientOrderCreate: {
            /** @description What people and other systems call the client order. Unique among the client orders of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description When the order was made. Default: the moment of its creation; `null` sets it to now. */
            readonly "creation-date"?: string | null;
            /** @description Remarks, free text. Empty text when there are none. `null` empties it. */
            readonly observations?: string | null;
            /** @description Where the bill goes: free text. The code of an address of the trading partner keeps that address from being deleted. Left out of answers when there is none. `null` empties it. */
            readonly "billing-address"?: string | null;
            /** @description Where the goods go: free text. The code of an address of the trading partner keeps that address from being deleted. Left out of answers when there is none. `null` empties it. */
            readonly "delivery-address"?: string | null;
            /** @description The location (site). Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly location?: null | string | {
                /** @description Code of the location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The lines of the order, 1 to 500, each product at most once. A list that is sent replaces the lines before. */
            readonly products: readonly {
                /** @description Code of the product; it must exist. */
                readonly code: string;
                /** @description How much is ordered, in units of the product; above 0. At most 15 digits, 6 of them decimals. */
                readonly quantity: number;
                /** @description When the line is due. Left out of answers when there is none. `null` empties it. */
                readonly "due-date"?: string | null;
                /** @description When the other side wants it. Left out of answers when there is none. `null` empties it. */
                readonly "requested-date"?: string | null;
                /** @description Price of one unit at which it is sold, not negative; the API knows no currency. Left out of answers when there is none. `null` empties it. */
                readonly price?: number | null;
                /** @description Code of the location (site) of the line, or `{code}`, where it is another than that of the order; it must exist. `null`, `{}` and empty text mean none. */
                readonly location?: null | string | {
                    /** @description Code of the location. `null` when there is none. */
                    readonly code?: string | null;
                };
                /** @description Billing address of the line, where it is another than that of the order. `null` empties it. */
                readonly "billing-address"?: string | null;
                /** @description Delivery address of the line, where it is another than that of the order. `null` empties it. */
                readonly "delivery-address"?: string | null;
                /** @description Another name of `requested-date`; if both are sent, they must say the same. `null` empties it. */
                readonly "request-date"?: string | null;
            }[];
            /** @description Named values of your own, at most 200: `{name, value}`, `{code, value}` or `{<name>: value}`. One plain text becomes a single value called `parameters`. `null` empties it. */
            readonly parameters?: (string | readonly Record<string, never>[]) | null;
            /** @description The client. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly client?: null | string | {
                /** @description Code of the client. `null` when there is none. */
                readonly code?: string | null;
            };
        };
        readonly ClientOrderUpdate: {
            /** @description What people and other systems call the client order. Unique among the client orders of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description When the order was made. Default: the moment of its creation; `null` sets it to now. */
            readonly "creation-date"?: string | null;
            /** @description Remarks, free text. Empty text when there are none. `null` empties it. */
            readonly observations?: string | null;
            /** @description Where the bill goes: free text. The code of an address of the trading partner keeps that address from being deleted. Left out of answers when there is none. `null` empties it. */
            readonly "billing-address"?: string | null;
            /** @description Where the goods go: free text. The code of an address of the trading partner keeps that address from being deleted. Left out of answers when there is none. `null` empties it. */
            readonly "delivery-address"?: string | null;
            /** @description The location (site). Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly location?: null | string | {
                /** @description Code of the location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The lines of the order, 1 to 500, each product at most once. A list that is sent replaces the lines before. */
            readonly products?: readonly {
                /** @description Code of the product; it must exist. */
                readonly code: string;
                /** @description How much is ordered, in units of the product; above 0. At most 15 digits, 6 of them decimals. */
                readonly quantity: number;
                /** @description When the line is due. Left out of answers when there is none. `null` empties it. */
                readonly "due-date"?: string | null;
                /** @description When the other side wants it. Left out of answers when there is none. `null` empties it. */
                readonly "requested-date"?: string | null;
                /** @description Price of one unit at which it is sold, not negative; the API knows no currency. Left out of answers when there is none. `null` empties it. */
                readonly price?: number | null;
                /** @description Code of the location (site) of the line, or `{code}`, where it is another than that of the order; it must exist. `null`, `{}` and empty text mean none. */
                readonly location?: null | string | {
                    /** @description Code of the location. `null` when there is none. */
                    readonly code?: string | null;
                };
                /** @description Billing address of the line, where it is another than that of the order. `null` empties it. */
                readonly "billing-address"?: string | null;
                /** @description Delivery address of the line, where it is another than that of the order. `null` empties it. */
                readonly "delivery-address"?: string | null;
                /** @description Another name of `requested-date`; if both are sent, they must say the same. `null` empties it. */
                readonly "request-date"?: string | null;
            }[];
            /** @description Named values of your own, at most 200: `{name, value}`, `{code, value}` or `{<name>: value}`. One plain text becomes a single value called `parameters`. `null` empties it. */
            readonly parameters?: (string | readonly Record<string, never>[]) | null;
            /** @description The client. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly client?: null | string | {
                /** @description Code of the client. `null` when there is none. */
                readonly code?: string | null;
            };
        };
        /** @description Is required unless there is an id */
        readonly ClientOrderUpdateNamed: {
            /** @description What people and other systems call the client order. Unique among the client orders of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description When the order was made. Default: the moment of its creation; `null` sets it to now. */
            readonly "creation-date"?: string | null;
            /** @description Remarks, free text. Empty text when there are none. `null` empties it. */
            readonly observations?: string | null;
            /** @description Where the bill goes: free text. The code of an address of the trading partner keeps that address from being deleted. Left out of answers when there is none. `null` empties it. */
            readonly "billing-address"?: string | null;
            /** @description Where the goods go: free text. The code of an address of the trading partner keeps that address from being deleted. Left out of answers when there is none. `null` empties it. */
            readonly "delivery-address"?: string | null;
            /** @description The location (site). Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly location?: null | string | {
                /** @description Code of the location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The lines of the order, 1 to 500, each product at most once. A list that is sent replaces the lines before. */
            readonly products?: readonly {
                /** @description Code of the product; it must exist. */
                readonly code: string;
                /** @description How much is ordered, in units of the product; above 0. At most 15 digits, 6 of them decimals. */
                readonly quantity: number;
                /** @description When the line is due. Left out of answers when there is none. `null` empties it. */
                readonly "due-date"?: string | null;
                /** @description When the other side wants it. Left out of answers when there is none. `null` empties it. */
                readonly "requested-date"?: string | null;
                /** @description Price of one unit at which it is sold, not negative; the API knows no currency. Left out of answers when there is none. `null` empties it. */
                readonly price?: number | null;
                /** @description Code of the location (site) of the line, or `{code}`, where it is another than that of the order; it must exist. `null`, `{}` and empty text mean none. */
                readonly location?: null | string | {
                    /** @description Code of the location. `null` when there is none. */
                    readonly code?: string | null;
                };
                /** @description Billing address of the line, where it is another than that of the order. `null` empties it. */
                readonly "billing-address"?: string | null;
                /** @description Delivery address of the line, where it is another than that of the order. `null` empties it. */
                readonly "delivery-address"?: string | null;
                /** @description Another name of `requested-date`; if both are sent, they must say the same. `null` empties it. */
                readonly "request-date"?: string | null;
            }[];
            /** @description Named values of your own, at most 200: `{name, value}`, `{code, value}` or `{<name>: value}`. One plain text becomes a single value called `parameters`. `null` empties it. */
            readonly parameters?: (string | readonly Record<string, never>[]) | null;
            /** @description The client. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly client?: null | string | {
                /** @description Code of the client. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description Id of the order to change. Without it the order with this `code` is changed. */
            readonly id?: number;
        };
        readonly ClientUpdate: {
            /** @description What people and other systems call the client. Unique among the clients of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description Name of the client, for people. Required at creation; it need not be unique. */
            readonly name?: string;
            /** @description VAT number, or the number the client has with you. Free text, not checked. `null` empties it. */
            readonly number?: string | null;
            /** @description Last day of the business relation. Sent as any date or as `dd/MM/yyyy`; answered as `dd/MM/yyyy`, the day it is in the zone of the company. `null` empties it. */
            readonly "expiration-date"?: string | null;
            /** @description People or desks to talk to, at most 500, each with a phone number or an e-mail address. A PUT replaces the whole list; left out, `null` or empty, it removes all of them. */
            readonly contacts?: readonly {
                /** @description Name of the contact. `null` when there is none. */
                readonly name?: string | null;
                /** @description Phone number of the contact; this or `email` is needed. `null` empties it. */
                readonly "phone-number"?: string | null;
                /** @description E-mail address of the contact; this or `phone-number` is needed. Its form is not checked. `null` empties it. */
                readonly email?: string | null;
                /** @description Whether this is the one to begin with. One contact at most may be marked; default: the first is. `null` counts as `false`. */
                readonly default?: boolean | null;
            }[] | null;
            /** @description Addresses, at most 500, each with a code of its own. A PUT replaces the whole list; left out, `null` or empty, it removes all of them. One that an order names cannot go. */
            readonly addresses?: readonly {
                /** @description What orders name the address by; unique within the client. */
                readonly code: string;
                /** @description What the address is called. `null` when there is none. */
                readonly name?: string | null;
                /** @description Street and number. */
                readonly address: string;
                /** @description City. `null` empties it. */
                readonly city?: string | null;
                /** @description Postal code, as text. `null` empties it. */
                readonly "post-code"?: string | null;
                /** @description State, province or district. `null` empties it. */
                readonly state?: string | null;
                /** @description Country by its ISO 3166-1 code of two letters, such as `PT`; answered in upper case. A country code of ISO 3166-1, such as PT. */
                readonly country: string;
                /** @description Whether this is the one to begin with. One address at most may be marked; default: the first is. `null` counts as `false`. */
                readonly default?: boolean | null;
            }[] | null;
            /** @description Phone number of the client itself. `null` empties it. */
            readonly "phone-number"?: string | null;
            /** @description E-mail address of the client itself; its form is not checked. `null` empties it. */
            readonly email?: string | null;
        };
        readonly Company: {
            /** @description Id of the company, which partners need for an invitation. The operator gives it; it never changes. */
            readonly id: string;
            /** @description Name of the company. */
            readonly name: string;
            /** @description Zone of the company, a name of the IANA database. Dates without an offset are read in it, and all dates are answered in it. */
            readonly "time-zone": string;
            /** @description Whether stock may go below zero. Default `true`. With `false`, whatever would take a stock below zero is refused. */
            readonly "allow-negative-stock": boolean;
        };
        readonly CompanyUpdate: {
            /** @description Name of the company. */
            readonly name?: string;
            /** @description Zone of the company, a name of the IANA database. Dates without an offset are read in it, and all dates are answered in it. An IANA time zone, such as Europe/Lisbon. */
            readonly "time-zone"?: string;
            /** @description Whether stock may go below zero. `null` sets the default, `true`. With `false`, whatever would take a stock below zero is refused. */
            readonly "allow-negative-stock"?: boolean | null;
        };
        readonly CustomField: {
            /** @description Number of the custom field. The service gives it when the custom field is created; it never changes. */
            readonly id: number;
            /** @description What the custom field is called; products and operations name it by that. Unique in the company; another name renames it. */
            readonly name: string;
            /** @description What has the field, in the words of the company, such as `production order`. Free text. `null` when there is none. */
            readonly entity: string | null;
            /**
             * @description Kind of its values; nothing is checked by it. Default `text`.
             * @enum {string}
             */
            readonly type: "text" | "number" | "date" | "boolean";
        };
        readonly CustomFieldCreate: {
            /** @description What the custom field is called; products and operations name it by that. Unique in the company; another name renames it. */
            readonly name: string;
            /** @description What has the field, in the words of the company, such as `production order`. Free text. `null` empties it. */
            readonly entity?: string | null;
            /** @description Kind of its values; nothing is checked by it. `null` sets the default, `text`. */
            readonly type?: ("text" | "number" | "date" | "boolean") | null;
        };
        readonly CustomFieldUpdate: {
            /** @description What the custom field is called; products and operations name it by that. Unique in the company; another name renames it. */
            readonly name?: string;
            /** @description What has the field, in the words of the company, such as `production order`. Free text. `null` empties it. */
            readonly entity?: string | null;
            /** @description Kind of its values; nothing is checked by it. `null` sets the default, `text`. */
            readonly type?: ("text" | "number" | "date" | "boolean") | null;
        };
        readonly Digest: {
            /** @description Day in UTC, `YYYY-MM-DD`. */
            readonly day: string;
            /** @description What is counted. */
            readonly entity: string;
            /** @description How many records of the day there are. */
            readonly count: number;
            /** @description Sum of their quantities as decimal text; `0` where the entity has none. */
            readonly quantity: string;
            /** @description Fingerprint of the records, whatever their order: 16 hexadecimal digits. */
            readonly hash: string;
        };
        readonly DigestRecordsAnswer: {
            /** @description Id of the record. */
            readonly id: number;
            /** @description Sum of their quantities as decimal text; `0` where the entity has none. */
            readonly quantity: string;
            /** @description Fingerprint of the records, whatever their order: 16 hexadecimal digits. */
            readonly hash: string;
        };
        readonly Document: {
            /** @description Name of the service. */
            readonly name: string;
            /** @description What it is. */
            readonly description: string;
            /** @description Version of the service, the same as in this document. */
            readonly version: string;
            /** @description Address of the page with this reference and the guides. */
            readonly docs: string;
            /** @description Address of this document for programs. */
            readonly openapi: string;
            /** @description Address of the back office; left out where there is none. */
            readonly console?: string;
        };
        readonly DocumentGuidedAnswer: {
            /** @description Version of OpenAPI the document is written in. */
            readonly openapi: string;
        };
        readonly DocumentOpenapiAnswer: {
            /** @description Version of OpenAPI the document is written in. */
            readonly openapi: string;
        };
        readonly Downtime: {
            /** @description Number of the downtime. The service gives it when the downtime is created; it never changes. */
            readonly id: number;
            /** @description When it began, with milliseconds in answers. */
            readonly "start-time": string;
            /** @description When it ended, with milliseconds. `null` while it goes on. */
            readonly "end-time": string | null;
            /** @description The worker who reported it; `{}` when no worker did, such as when the machine reported it. */
            readonly "started-by": {
                /** @description Number of the worker. */
                readonly number: number;
            } | Record<string, never>;
            /** @description The worker who ended it; `{}` when no worker did. */
            readonly "closed-by": {
                /** @description Number of the worker. */
                readonly number: number;
            } | Record<string, never>;
            /** @description The workers who could not work. */
            readonly workers: readonly {
                /** @description Number of the worker. */
                readonly number: number;
            }[];
            /** @description The machines that stood still. */
            readonly machines: readonly {
                /** @description Code of the machine. */
                readonly code: string;
                /** @description Name of the machine. `null` when there is none. */
                readonly name: string | null;
            }[];
            /** @description Code of the product that was being made. Empty text when there is none. */
            readonly product: string;
            /** @description Code of the production order that was being worked on. Empty text when there is none. */
            readonly "production-order": string;
            /** @description Whether it has ended. */
            readonly "checked-out": boolean;
            /** @description Code of the downtime type: the reason. */
            readonly "downtime-type": string;
            /** @description Time from start to end, up to now while it goes on, such as `00H02m00s`. */
            readonly "time-spent": string;
        };
        /** @description Or workers must be given: a downtime concerns at least one */
        readonly DowntimeCreate: {
            /** @description When it began. Left out at creation, or `null`: now. */
            readonly "start-time"?: string | null;
            /** @description When it ended, after the start. Left out or `null`: it still goes on. */
            readonly "end-time"?: string | null;
            /** @description Number of the worker who reported it, or `{number}`; must exist. `null` and `{}` mean no worker. */
            readonly "started-by"?: null | number | {
                /** @description Number of the worker. `null` when there is none. */
                readonly number?: number | null;
            };
            /** @description Number of the worker who ended it, or `{number}`; must exist. `null` and `{}` mean no worker. */
            readonly "closed-by"?: null | number | {
                /** @description Number of the worker. `null` when there is none. */
                readonly number?: number | null;
            };
            /** @description The workers who could not work, by number or `{number}`; they must exist. A downtime has at least one worker or machine. `null` empties it. */
            readonly workers?: readonly (null | number | {
                /** @description Number of the worker. `null` when there is none. */
                readonly number?: number | null;
            })[] | null;
            /** @description The machines that stood still, by code or `{code}`; they must exist. A downtime has at least one worker or machine. `null` empties it. */
            readonly machines?: readonly (string | {
                /** @description Code of the machine. */
                readonly code: string;
            })[] | null;
            /** @description Code of the product that was being made, or `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly product?: null | string | {
                /** @description Code of the product. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The production order. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly "production-order"?: null | string | {
                /** @description Code of the production order. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The downtime type, by code: the reason. It must exist, and be one of each machine that lists any. */
            readonly "downtime-type": string | {
                /** @description Code of the downtime type. */
                readonly code: string;
            };
        };
        readonly DowntimeType: {
            /** @description Number of the downtime type. The service gives it when the downtime type is created; it never changes. */
            readonly id: number;
            /** @description What people and other systems call the downtime type. Unique among the downtime types of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the downtime type, for people. */
            readonly name: string;
        };
        readonly DowntimeTypeCreate: {
            /** @description What people and other systems call the downtime type. Unique among the downtime types of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the downtime type, for people. Left out at creation, or `null`: the code. */
            readonly name?: string | null;
        };
        readonly DowntimeTypeUpdate: {
            /** @description What people and other systems call the downtime type. Unique among the downtime types of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description Name of the downtime type, for people. Left out at creation, or `null`: the code. */
            readonly name?: string | null;
        };
        readonly DowntimeUpdate: {
            /** @description When it began. Left out at creation, or `null`: now. */
            readonly "start-time"?: string | null;
            /** @description When it ended, after the start. Left out or `null`: it still goes on. */
            readonly "end-time"?: string | null;
            /** @description Number of the worker who reported it, or `{number}`; must exist. `null` and `{}` mean no worker. */
            readonly "started-by"?: null | number | {
                /** @description Number of the worker. `null` when there is none. */
                readonly number?: number | null;
            };
            /** @description Number of the worker who ended it, or `{number}`; must exist. `null` and `{}` mean no worker. */
            readonly "closed-by"?: null | number | {
                /** @description Number of the worker. `null` when there is none. */
                readonly number?: number | null;
            };
            /** @description The workers who could not work, by number or `{number}`; they must exist. A downtime has at least one worker or machine. `null` empties it. */
            readonly workers?: readonly (null | number | {
                /** @description Number of the worker. `null` when there is none. */
                readonly number?: number | null;
            })[] | null;
            /** @description The machines that stood still, by code or `{code}`; they must exist. A downtime has at least one worker or machine. `null` empties it. */
            readonly machines?: readonly (string | {
                /** @description Code of the machine. */
                readonly code: string;
            })[] | null;
            /** @description Code of the product that was being made, or `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly product?: null | string | {
                /** @description Code of the product. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The production order. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly "production-order"?: null | string | {
                /** @description Code of the production order. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The downtime type, by code: the reason. It must exist, and be one of each machine that lists any. */
            readonly "downtime-type"?: string | {
                /** @description Code of the downtime type. */
                readonly code: string;
            };
        };
        readonly Epci: {
            /** @description Contexts of JSON-LD, as EPCIS 2.0 defines them. */
            readonly "@context": readonly string[];
            /**
             * @description Kind of document or event.
             * @constant
             */
            readonly type: "EPCISDocument";
            /**
             * @description Version of EPCIS.
             * @constant
             */
            readonly schemaVersion: "2.0";
            /** @description When the document was made, in UTC. */
            readonly creationDate: string;
            /** @description Holds the events. */
            readonly epcisBody: {
                /** @description The events, in their order. */
                readonly eventList: readonly {
                    /**
                     * @description Kind of event: always `ObjectEvent`.
                     * @constant
                     */
                    readonly type: "ObjectEvent";
                    /** @description Identifier of the event, the same whenever it is asked for. */
                    readonly eventID: string;
                    /** @description When it happened, in UTC. */
                    readonly eventTime: string;
                    /** @description Offset of the zone of the company at that moment, such as `+01:00`. */
                    readonly eventTimeZoneOffset: string;
                    /**
                     * @description `ADD` when packs come into being, `DELETE` when they end.
                     * @enum {string}
                     */
                    readonly action: "ADD" | "DELETE";
                    /**
                     * @description The step of business, of the Core Business Vocabulary.
                     * @enum {string}
                     */
                    readonly bizStep: "commissioning" | "decommissioning" | "destroying";
                    /**
                     * @description State of the packs after it, of the Core Business Vocabulary.
                     * @enum {string}
                     */
                    readonly disposition: "active" | "inactive" | "destroyed" | "damaged" | "stolen" | "expired" | "recalled";
                    /** @description The packs it is about: GS1 Digital Link URIs, at most 500. */
                    readonly epcList: readonly string[];
                    /** @description Batch and expiry date; of commissioning only. */
                    readonly ilmd?: {
                        /** @description The batch. */
                        readonly "cbvmda:lotNumber": string;
                        /** @description The day the packs expire, `YYYY-MM-DD`. */
                        readonly "cbvmda:itemExpirationDate": string;
                    };
                }[];
            };
        };
        /** @description A change of one entity, in the form of that entity. */
        readonly Event: components["schemas"]["ApiKeyEvent"] | components["schemas"]["ChannelEvent"] | components["schemas"]["ChecklistEvent"] | components["schemas"]["ClientOrderEvent"] | components["schemas"]["ClientEvent"] | components["schemas"]["CompanyEvent"] | components["schemas"]["CustomFieldEvent"] | components["schemas"]["DowntimeTypeEvent"] | components["schemas"]["DowntimeEvent"] | components["schemas"]["InventoryMovementEvent"] | components["schemas"]["LabelEvent"] | components["schemas"]["LocationEvent"] | components["schemas"]["LotEvent"] | components["schemas"]["MachineEvent"] | components["schemas"]["MaterialStagingEvent"] | components["schemas"]["PartnershipEvent"] | components["schemas"]["ProductFamilyEvent"] | components["schemas"]["ProductionOrderEvent"] | components["schemas"]["ProductionEvent"] | components["schemas"]["ProductEvent"] | components["schemas"]["PunchclockEvent"] | components["schemas"]["PurchaseOrderEvent"] | components["schemas"]["ReceivingEvent"] | components["schemas"]["SectionEvent"] | components["schemas"]["SerialOperationEvent"] | components["schemas"]["ShippingEvent"] | components["schemas"]["ShopfloorChannelEvent"] | components["schemas"]["StaticTokenEvent"] | components["schemas"]["StockEvent"] | components["schemas"]["SupplierEvent"] | components["schemas"]["WarehouseEvent"] | components["schemas"]["WasteTypeEvent"] | components["schemas"]["WebhookEvent"] | components["schemas"]["WorkerGroupEvent"] | components["schemas"]["WorkerEvent"];
        readonly InventoryMovement: {
            /** @description Code of the product. */
            readonly "product-code": string;
            /** @description When the stock moved. */
            readonly "date-time": string;
            /** @description How much moved, in units of the product: a decimal number as text, above 0. The type gives the direction. */
            readonly quantity: string;
            /**
             * @description `in` (received) and `production` (made) add to stock; `out` (shipped, lost) and `consumption` (used up) take from it. Productions make `production` and `consumption` by themselves.
             * @enum {string}
             */
            readonly type: "in" | "production" | "out" | "consumption";
            /** @description Code of the lot that moved. `null` when there is none. */
            readonly lot: string | null;
            /** @description Cost of the whole movement, a decimal number as text; the API knows no currency. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "total-cost": string | null;
            /** @description Remark, free text. Webhooks show it. `null` when there is none. */
            readonly comment: string | null;
            /** @description Code of the warehouse. Left out when there is none. */
            readonly warehouse?: string;
            /** @description Code of the warehouse location (a place within a warehouse). `null` when there is none. */
            readonly "warehouse-location": string | null;
            /** @description Code of the location (site). Left out when there is none. */
            readonly location?: string;
            /** @description Number of the inventory movement. The service gives it when the inventory movement is created; it never changes. */
            readonly id: number;
            /** @description The shipping it belongs to: the movement is told to webhooks as one of shipping. Left out when there is none. */
            readonly shipping?: {
                /** @description Code of the shipping. */
                readonly code: string;
                /** @description The client order the shipping belongs to. */
                readonly clientOrder?: {
                    /** @description Code of the client order. */
                    readonly code: string;
                    /** @description Code of the client of that order. `null` when there is none. */
                    readonly client: string | null;
                };
                /** @description The location of the shipping. Left out when there is none. */
                readonly location?: {
                    /** @description Id of the location. */
                    readonly id: number;
                    /** @description Code of the location. */
                    readonly code: string;
                    /** @description Name of the location. */
                    readonly name: string;
                };
            };
            /** @description The receiving it belongs to: the movement is told to webhooks as one of receiving. Left out when there is none. */
            readonly receiving?: {
                /** @description Code of the receiving. */
                readonly code: string;
                /** @description The purchase order the receiving belongs to. */
                readonly purchaseOrder?: {
                    /** @description Code of the purchase order. */
                    readonly code: string;
                    /** @description Code of the supplier of that order. `null` when there is none. */
                    readonly supplier: string | null;
                };
                /** @description The location of the receiving. Left out when there is none. */
                readonly location?: {
                    /** @description Id of the location. */
                    readonly id: number;
                    /** @description Code of the location. */
                    readonly code: string;
                    /** @description Name of the location. */
                    readonly name: string;
                };
            };
            /** @description Code of the client order it belongs to. Left out when there is none. */
            readonly "client-order"?: string;
            /** @description Code of the purchase order it belongs to. Left out when there is none. */
            readonly "purchase-order"?: string;
            /** @description Who moved it. Left out when that is not known. */
            readonly worker?: {
                /** @description Id of the worker. */
                readonly id: number;
                /** @description Number of the worker. */
                readonly number: number;
                /** @description Name of the worker. `null` when there is none. */
                readonly name: string | null;
            };
            /** @description Id of the production that made the movement. Left out when none did. */
            readonly production?: number;
            /** @description The production order that was produced for. Left out when there is none. */
            readonly "production-order"?: {
                /** @description Id of the production order. */
                readonly id: number;
                /** @description Code of the production order. */
                readonly code: string;
            };
        };
        readonly InventoryMovementCreate: {
            /** @description Code of the product. */
            readonly "product-code"?: string;
            /** @description When the stock moved. Left out at creation, or `null`: now. */
            readonly "date-time"?: string | null;
            /** @description How much moved, in units of the product; above 0. The type gives the direction. At most 15 digits, 6 of them decimals. */
            readonly quantity: number | string;
            /**
             * @description `in` (received) and `production` (made) add to stock; `out` (shipped, lost) and `consumption` (used up) take from it. Productions make `production` and `consumption` by themselves.
             * @enum {string}
             */
            readonly type: "in" | "production" | "out" | "consumption";
            /** @description Code of the lot, as text, `{code}` or a list of one of these; one that does not exist is created. `null`, `{}` and empty text mean none. */
            readonly lot?: (null | string | {
                /** @description Code of the lot. `null` when there is none. */
                readonly code?: string | null;
            }) | readonly (null | string | {
                /** @description Code of the lot. `null` when there is none. */
                readonly code?: string | null;
            })[];
            /** @description Cost of the whole movement, a number or numeric text; the API knows no currency. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "total-cost"?: (number | string) | null;
            /** @description Remark, free text. Webhooks show it. `null` empties it. */
            readonly comment?: string | null;
            /** @description The warehouse. Sent as its code or as `{code}`; it must be the one of the warehouse location. `null`, `{}` and empty text mean none. */
            readonly warehouse?: null | string | {
                /** @description Code of the warehouse. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The warehouse location. Sent as its code or as `{code}`; it must exist. The code is unique in the company: the warehouse need not be named. `null`, `{}` and empty text mean none. */
            readonly "warehouse-location"?: null | string | {
                /** @description Code of the warehouse location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description Code of the location (site), or `{code}`; it must exist. A shipping or receiving that is created gets it. `null`, `{}` and empty text mean none. */
            readonly location?: null | string | {
                /** @description Code of the location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The shipping. Sent as its code or as `{code}`; one that does not exist is created. `null`, `{}` and empty text mean none. */
            readonly shipping?: null | string | {
                /** @description Code of the shipping. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The receiving. Sent as its code or as `{code}`; one that does not exist is created. `null`, `{}` and empty text mean none. */
            readonly receiving?: null | string | {
                /** @description Code of the receiving. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The client order. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly "client-order"?: null | string | {
                /** @description Code of the client order. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The purchase order. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly "purchase-order"?: null | string | {
                /** @description Code of the purchase order. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The worker. Sent as the number or as `{number}`; the worker must exist. `null` and `{}` mean none. */
            readonly worker?: null | number | {
                /** @description Number of the worker. `null` when there is none. */
                readonly number?: number | null;
            };
            /** @description Another name of `product-code`; if both are sent, they must say the same. */
            readonly product?: string;
            /** @description Another name of `lot`; if both are sent, they must say the same. `null` empties it. */
            readonly "lot-number"?: (null | string | {
                /** @description Code of the lot. `null` when there is none. */
                readonly code?: string | null;
            }) | readonly (null | string | {
                /** @description Code of the lot. `null` when there is none. */
                readonly code?: string | null;
            })[];
        };
        readonly InventoryMovementUpdate: {
            /** @description Code of the product. */
            readonly "product-code"?: string;
            /** @description When the stock moved. Left out at creation, or `null`: now. */
            readonly "date-time"?: string | null;
            /** @description How much moved, in units of the product; above 0. The type gives the direction. At most 15 digits, 6 of them decimals. */
            readonly quantity?: number | string;
            /**
             * @description `in` (received) and `production` (made) add to stock; `out` (shipped, lost) and `consumption` (used up) take from it. Productions make `production` and `consumption` by themselves.
             * @enum {string}
             */
            readonly type?: "in" | "production" | "out" | "consumption";
            /** @description Code of the lot, as text, `{code}` or a list of one of these; one that does not exist is created. `null`, `{}` and empty text mean none. */
            readonly lot?: (null | string | {
                /** @description Code of the lot. `null` when there is none. */
                readonly code?: string | null;
            }) | readonly (null | string | {
                /** @description Code of the lot. `null` when there is none. */
                readonly code?: string | null;
            })[];
            /** @description Cost of the whole movement, a number or numeric text; the API knows no currency. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "total-cost"?: (number | string) | null;
            /** @description Remark, free text. Webhooks show it. `null` empties it. */
            readonly comment?: string | null;
            /** @description The warehouse. Sent as its code or as `{code}`; it must be the one of the warehouse location. `null`, `{}` and empty text mean none. */
            readonly warehouse?: null | string | {
                /** @description Code of the warehouse. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The warehouse location. Sent as its code or as `{code}`; it must exist. The code is unique in the company: the warehouse need not be named. `null`, `{}` and empty text mean none. */
            readonly "warehouse-location"?: null | string | {
                /** @description Code of the warehouse location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description Code of the location (site), or `{code}`; it must exist. A shipping or receiving that is created gets it. `null`, `{}` and empty text mean none. */
            readonly location?: null | string | {
                /** @description Code of the location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The shipping. Sent as its code or as `{code}`; one that does not exist is created. `null`, `{}` and empty text mean none. */
            readonly shipping?: null | string | {
                /** @description Code of the shipping. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The receiving. Sent as its code or as `{code}`; one that does not exist is created. `null`, `{}` and empty text mean none. */
            readonly receiving?: null | string | {
                /** @description Code of the receiving. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The client order. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly "client-order"?: null | string | {
                /** @description Code of the client order. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The purchase order. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly "purchase-order"?: null | string | {
                /** @description Code of the purchase order. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The worker. Sent as the number or as `{number}`; the worker must exist. `null` and `{}` mean none. */
            readonly worker?: null | number | {
                /** @description Number of the worker. `null` when there is none. */
                readonly number?: number | null;
            };
            /** @description Another name of `product-code`; if both are sent, they must say the same. */
            readonly product?: string;
            /** @description Another name of `lot`; if both are sent, they must say the same. `null` empties it. */
            readonly "lot-number"?: (null | string | {
                /** @description Code of the lot. `null` when there is none. */
                readonly code?: string | null;
            }) | readonly (null | string | {
                /** @description Code of the lot. `null` when there is none. */
                readonly code?: string | null;
            })[];
        };
        readonly Label: {
            /** @description Number of the label. The service gives it when the label is created; it never changes. */
            readonly id: number;
            /** @description What people and other systems call the label. Unique among the labels of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the label, for people. */
            readonly name: string;
        };
        readonly LabelCreate: {
            /** @description What people and other systems call the label. Unique among the labels of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the label, for people. Left out at creation, or `null`: the code. */
            readonly name?: string | null;
        };
        readonly LabelUpdate: {
            /** @description What people and other systems call the label. Unique among the labels of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description Name of the label, for people. Left out at creation, or `null`: the code. */
            readonly name?: string | null;
        };
        readonly Location: {
            /** @description Number of the location. The service gives it when the location is created; it never changes. */
            readonly id: number;
            /** @description What people and other systems call the location. Unique among the locations of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the location, for people. */
            readonly name: string;
        };
        readonly LocationCreate: {
            /** @description What people and other systems call the location. Unique among the locations of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the location, for people. Left out at creation, or `null`: the code. */
            readonly name?: string | null;
        };
        readonly LocationUpdate: {
            /** @description What people and other systems call the location. Unique among the locations of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description Name of the location, for people. Left out at creation, or `null`: the code. */
            readonly name?: string | null;
        };
        readonly Lot: {
            /** @description Number of the lot. The service gives it when the lot is created; it never changes. */
            readonly id: number;
            /** @description What the lot is called: unique within its product. It never changes. */
            readonly code: string;
            /** @description When the lot was made. */
            readonly "creation-date": string;
            /** @description When the lot expires. Nothing happens by itself then. `null` when there is none. */
            readonly "expiration-date": string | null;
            /** @description What the supplier calls the lot. `null` when there is none. */
            readonly "supplier-lot": string | null;
            /** @description The product it is a lot of; it never changes. */
            readonly product: {
                /** @description Id of the product. */
                readonly id: number;
                /** @description Code of the product. */
                readonly code: string;
                /** @description Unit of measure of the product, in the words of the company. `null` when there is none. */
                readonly uom: string | null;
            };
        };
        readonly LotCreate: {
            /** @description What the lot is called: unique within its product. It never changes: a PUT may repeat it only. */
            readonly code: string;
            /** @description Code of the product it is a lot of, or `{code}`; it must exist. It never changes: a PUT may repeat it only. */
            readonly product?: string | {
                /** @description Code of the product. */
                readonly code: string;
            };
            /** @description When the lot was made. Left out at creation, or `null`: now. */
            readonly "creation-date"?: string | null;
            /** @description When the lot expires. Nothing happens by itself then. `null` empties it. */
            readonly "expiration-date"?: string | null;
            /** @description What the supplier calls the lot. `null` empties it. */
            readonly "supplier-lot"?: string | null;
            /** @description Another name of `product`; if both are sent, they must say the same. */
            readonly "product-code"?: string | {
                /** @description Code of the product code. */
                readonly code: string;
            };
        };
        readonly LotUpdate: {
            /** @description What the lot is called: unique within its product. It never changes: a PUT may repeat it only. */
            readonly code?: string;
            /** @description Code of the product it is a lot of, or `{code}`; it must exist. It never changes: a PUT may repeat it only. */
            readonly product?: string | {
                /** @description Code of the product. */
                readonly code: string;
            };
            /** @description When the lot was made. Left out at creation, or `null`: now. */
            readonly "creation-date"?: string | null;
            /** @description When the lot expires. Nothing happens by itself then. `null` empties it. */
            readonly "expiration-date"?: string | null;
            /** @description What the supplier calls the lot. `null` empties it. */
            readonly "supplier-lot"?: string | null;
            /** @description Another name of `product`; if both are sent, they must say the same. */
            readonly "product-code"?: string | {
                /** @description Code of the product code. */
                readonly code: string;
            };
        };
        readonly Machine: {
            /** @description Number of the machine. The service gives it when the machine is created; it never changes. */
            readonly id: number;
            /** @description What people and other systems call the machine. Unique among the machines of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the machine, for people. `null` when there is none. */
            readonly name: string | null;
            /** @description Notes on the machine, text; some clients keep their state there as JSON text. */
            readonly notes: string;
            /** @description The section of the factory, by its code. `null` when there is none. */
            readonly section: string | null;
            /** @description Codes of the downtime types that may be reported for it. */
            readonly "downtime-types": readonly string[];
            /** @description What the machine measures, such as its temperature. */
            readonly parameters: readonly {
                /** @description What the machine reports the value by; unique within the machine. */
                readonly code: string;
                /** @description Name of the parameter, for people. `null` when there is none. */
                readonly name: string | null;
                /** @description What the machine reported last: text, number, `true`, `false` or `null`. */
                readonly value: string | number | boolean | null;
                /** @description When it was reported. `null` when there is none. */
                readonly date: string | null;
            }[];
            /** @description Good units counted so far. Only the machine changes it, and it only goes up, a reset aside. */
            readonly counter: number;
            /** @description The orders assigned to the machine, at most 25. */
            readonly "production-orders": readonly {
                /** @description Id of the production order. */
                readonly id: number;
                /** @description Code of the production order. */
                readonly code: string;
                /** @description How the two stand, in the words of the client that said so. */
                readonly status: string | number;
                /** @description When that was said last. */
                readonly date: string;
            }[];
        };
        /** @description Is required, unless notes are sent */
        readonly MachineAddNote: {
            /** @description A line that is added below the notes. Another name of it is `message` or `text`. */
            readonly note?: string;
            /** @description Notes on the machine: they take the place of all before. `null` empties them. */
            readonly notes?: string | null;
            /** @description Another name of `note`. */
            readonly message?: string;
            /** @description Another name of `note`. */
            readonly text?: string;
        };
        readonly MachineAssign: {
            /**
             * @description How the order stands on the machine, in your words or as your number for it. `null` counts as left out.
             * @default assigned
             */
            readonly status?: (string | number) | null;
        };
        readonly MachineCount: {
            /** @description All good units counted so far, not only the new ones. The same number again is a repetition and changes nothing; a smaller one is refused unless `reset` is sent. At most 15 digits, 6 of them decimals. */
            readonly count: number | string;
            /** @description All waste counted so far, by waste type. `null` empties it. */
            readonly waste?: readonly {
                /** @description Code of the waste type; it must exist. */
                readonly code: string;
                /** @description All units of this waste type counted so far; like `count` it only goes up. At most 15 digits, 6 of them decimals. */
                readonly quantity: number | string;
            }[] | null;
            /** @description Named values to keep on the production that runs, at most 200: `{name, value}`, `{code, value}` or `{<name>: value}`. `null` counts as left out. */
            readonly parameters?: readonly {
                readonly [key: string]: string | number | boolean | null;
            }[] | null;
            /** @description Whether the counters restart at what is sent, because the control was changed: nothing is counted by this request. Default `false`. `null` counts as `false`. */
            readonly reset?: boolean | null;
        };
        readonly MachineCreate: {
            /** @description What people and other systems call the machine. Unique among the machines of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the machine, for people. `null` empties it. */
            readonly name?: string | null;
            /** @description Notes on the machine: they take the place of all before. `null` empties them. */
            readonly notes?: string | null;
            /** @description The section, by code or name, as text or as an object; it must exist. `null` empties it. */
            readonly section?: null | string | {
                /** @description Code of the section. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description Downtime types that may be reported for it, by code, at most 100; they must exist. With none, a downtime by hand may have any type. `null` empties it. */
            readonly "downtime-types"?: readonly (string | {
                /** @description Code of the downtime type. */
                readonly code: string;
            })[] | null;
            /** @description What the machine measures, at most 100, each with its code. Values come from `POST /api/machines/{code}/parameters`. `null` empties it. */
            readonly parameters?: readonly {
                /** @description What the machine reports the value by; unique within the machine. */
                readonly code: string;
                /** @description Name of the parameter, for people. `null` when there is none. */
                readonly name?: string | null;
            }[] | null;
        };
        readonly MachineReport: {
            /** @description Values the machine reports, at most 100, each by the `code` or the `name` of the parameter. Must have values of at most 255 characters each. */
            readonly parameters: readonly {
                readonly [key: string]: string | number | boolean | null;
            }[];
        };
        readonly MachineReportAnswer: Record<string, never>;
        readonly MachineStartstop: {
            /** @description The downtime type, by code: the reason. It must exist and, for a machine that stops, be one of the machine. */
            readonly type: string | {
                /** @description Code of the downtime type. */
                readonly code: string;
            };
            /** @description 0: the machine stopped, a downtime begins. 1: it runs again, the downtime ends. Taken as number, text or truth value. */
            readonly running: (0 | 1) | ("0" | "1") | boolean;
        };
        readonly MachineUpdate: {
            /** @description What people and other systems call the machine. Unique among the machines of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description Name of the machine, for people. `null` empties it. */
            readonly name?: string | null;
            /** @description Notes on the machine: they take the place of all before. `null` empties them. */
            readonly notes?: string | null;
            /** @description The section, by code or name, as text or as an object; it must exist. `null` empties it. */
            readonly section?: null | string | {
                /** @description Code of the section. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description Downtime types that may be reported for it, by code, at most 100; they must exist. With none, a downtime by hand may have any type. `null` empties it. */
            readonly "downtime-types"?: readonly (string | {
                /** @description Code of the downtime type. */
                readonly code: string;
            })[] | null;
            /** @description What the machine measures, at most 100, each with its code. Values come from `POST /api/machines/{code}/parameters`. `null` empties it. */
            readonly parameters?: readonly {
                /** @description What the machine reports the value by; unique within the machine. */
                readonly code: string;
                /** @description Name of the parameter, for people. `null` when there is none. */
                readonly name?: string | null;
            }[] | null;
        };
        readonly MaterialStaging: {
            /** @description Number of the material staging. The service gives it when the material staging is created; it never changes. */
            readonly id: number;
            /** @description The product that was put ready. */
            readonly product: {
                /** @description Id of the product. */
                readonly id: number;
                /** @description Code of the product. */
                readonly code: string;
                /** @description Unit of measure of the product, in the words of the company. `null` when there is none. */
                readonly uom: string | null;
            };
            /** @description The production order it was put ready for; `{}` when there is none. */
            readonly "production-order": {
                /** @description Id of the production order; it may be sent instead of the code. */
                readonly id: number;
                /** @description Code of the production order. */
                readonly code: string;
            } | Record<string, never>;
            /** @description The lot it is of; `{}` when there is none. */
            readonly lot: {
                /** @description Code of the lot. */
                readonly code: string;
                /** @description When the lot expires. `null` when there is none. */
                readonly "expiration-date": string | null;
                /** @description What the supplier calls the lot. `null` when there is none. */
                readonly "supplier-lot": string | null;
            } | Record<string, never>;
            /** @description When it was put ready. */
            readonly date: string;
            /** @description How much was put ready, in units of the product; above 0. No stock moves by it. */
            readonly quantity: number;
            /** @description Where it lies; `{}` when that is not known. */
            readonly "warehouse-location": {
                /** @description Id of the warehouse location. */
                readonly id: number;
                /** @description Code of the warehouse location. */
                readonly code: string;
                /** @description The warehouse the place is in. */
                readonly warehouse: {
                    /** @description Id of the warehouse. */
                    readonly id: number;
                    /** @description Code of the warehouse. */
                    readonly code: string;
                };
            } | Record<string, never>;
            /** @description Who put it ready; `{}` when that is not known. */
            readonly worker: {
                /** @description Id of the worker. */
                readonly id: number;
                /** @description Number of the worker. */
                readonly number: number;
                /** @description Name of the worker. `null` when there is none. */
                readonly name: string | null;
            } | Record<string, never>;
        };
        readonly MaterialStagingCreate: {
            /** @description Code of the product that was put ready, or `{code}`; it must exist. */
            readonly product?: string | {
                /** @description Code of the product. */
                readonly code: string;
            };
            /** @description The production order. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly "production-order"?: null | string | {
                /** @description Code of the production order. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description Code of the lot of the product, or `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly lot?: null | string | {
                /** @description Code of the lot. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description When it was put ready. Left out at creation, or `null`: now. */
            readonly date?: string | null;
            /** @description How much was put ready, in units of the product; above 0. No stock moves by it. At most 15 digits, 6 of them decimals. */
            readonly quantity: number | string;
            /** @description The warehouse location. Sent as its code or as `{code}`; it must exist. The code is unique in the company: the warehouse need not be named. `null`, `{}` and empty text mean none. */
            readonly "warehouse-location"?: null | string | {
                /** @description Code of the warehouse location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The worker. Sent as the number or as `{number}`; the worker must exist. `null` and `{}` mean none. */
            readonly worker?: null | number | {
                /** @description Number of the worker. `null` when there is none. */
                readonly number?: number | null;
            };
            /** @description Another name of `product`; if both are sent, they must say the same. */
            readonly "product-code"?: string | {
                /** @description Code of the product code. */
                readonly code: string;
            };
        };
        readonly MaterialStagingUpdate: {
            /** @description Code of the product that was put ready, or `{code}`; it must exist. */
            readonly product?: string | {
                /** @description Code of the product. */
                readonly code: string;
            };
            /** @description The production order. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly "production-order"?: null | string | {
                /** @description Code of the production order. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description Code of the lot of the product, or `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly lot?: null | string | {
                /** @description Code of the lot. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description When it was put ready. Left out at creation, or `null`: now. */
            readonly date?: string | null;
            /** @description How much was put ready, in units of the product; above 0. No stock moves by it. At most 15 digits, 6 of them decimals. */
            readonly quantity?: number | string;
            /** @description The warehouse location. Sent as its code or as `{code}`; it must exist. The code is unique in the company: the warehouse need not be named. `null`, `{}` and empty text mean none. */
            readonly "warehouse-location"?: null | string | {
                /** @description Code of the warehouse location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The worker. Sent as the number or as `{number}`; the worker must exist. `null` and `{}` mean none. */
            readonly worker?: null | number | {
                /** @description Number of the worker. `null` when there is none. */
                readonly number?: number | null;
            };
            /** @description Another name of `product`; if both are sent, they must say the same. */
            readonly "product-code"?: string | {
                /** @description Code of the product code. */
                readonly code: string;
            };
        };
        readonly Pack: {
            /** @description Id of the serial operation that came of it. `null` when all of them were so already. */
            readonly operation: number | null;
            /** @description How many serials changed. */
            readonly changed: number;
            /** @description How many were so already. */
            readonly unchanged: number;
        };
        readonly PackDecommission: {
            /** @description GTIN of a product of the company, in any of its lengths: `4006381333931` and `04006381333931` are the same. A GTIN of 8, 12, 13 or 14 digits. */
            readonly gtin: string;
            /** @description 1 to 10,000 serials, no two alike. Upper and lower case differ. */
            readonly serials: readonly string[];
            /**
             * @description Why they are decommissioned. EPCIS events show it as their disposition.
             * @enum {string}
             */
            readonly reason: "destroyed" | "sampled" | "damaged" | "stolen" | "expired" | "recalled" | "other";
        };
        readonly PackGetAnswer: {
            /** @description GTIN of the product, as it is registered there. */
            readonly gtin: string;
            /** @description The serial: unique within the product. */
            readonly serial: string;
            /**
             * @description `Available` in the pool, `Assigned` once it is a pack.
             * @enum {string}
             */
            readonly "pool-status": "Available" | "Assigned";
            /** @description `Active` once commissioned, `Commissioned` once released, `Decommissioned` at its end. `null` while the serial waits in the pool. */
            readonly "pack-status": ("Active" | "Commissioned" | "Decommissioned") | null;
            /** @description The batch the pack was made in. `null` when there is none. */
            readonly batch: string | null;
            /** @description The day the packs expire, `YYYY-MM-DD`. `null` when there is none. */
            readonly "expiry-date": string | null;
            /** @description Where the packs may be sold, in the words of the company. `null` when there is none. */
            readonly market: string | null;
            /** @description Why the packs were decommissioned. `null` when there is none. */
            readonly reason: string | null;
            /** @description Everything that was done to it, first to last. */
            readonly history: readonly {
                /** @description Id of the serial operation. */
                readonly operation: number;
                /** @description What was done. */
                readonly kind: string;
                /** @description When it was done. */
                readonly date: string;
            }[];
        };
        readonly PackListAnswer: {
            /** @description GTIN of the product, as it is registered there. */
            readonly gtin: string;
            /** @description The serial: unique within the product. */
            readonly serial: string;
            /**
             * @description `Available` in the pool, `Assigned` once it is a pack.
             * @enum {string}
             */
            readonly "pool-status": "Available" | "Assigned";
            /** @description `Active` once commissioned, `Commissioned` once released, `Decommissioned` at its end. `null` while the serial waits in the pool. */
            readonly "pack-status": ("Active" | "Commissioned" | "Decommissioned") | null;
            /** @description The batch the pack was made in. `null` when there is none. */
            readonly batch: string | null;
            /** @description The day the packs expire, `YYYY-MM-DD`. `null` when there is none. */
            readonly "expiry-date": string | null;
            /** @description Where the packs may be sold, in the words of the company. `null` when there is none. */
            readonly market: string | null;
            /** @description Why the packs were decommissioned. `null` when there is none. */
            readonly reason: string | null;
        };
        readonly PackPool: {
            /** @description GTIN of a product of the company, in any of its lengths: `4006381333931` and `04006381333931` are the same. A GTIN of 8, 12, 13 or 14 digits. */
            readonly gtin: string;
            /** @description 1 to 10,000 serials, no two alike. Upper and lower case differ. */
            readonly serials: readonly string[];
        };
        /** @description Or a batch must be given */
        readonly PackRelease: {
            /** @description GTIN of a product of the company, in any of its lengths: `4006381333931` and `04006381333931` are the same. A GTIN of 8, 12, 13 or 14 digits. */
            readonly gtin: string;
            /** @description Packs of this batch. With `serials`, these must be in it. Must have 1 to 20 characters of GS1 set 82: letters, digits and ! " % & ' ( ) * + , - . / : ; < = > ? _. */
            readonly batch?: string;
            /** @description 1 to 10,000 serials, no two alike. Upper and lower case differ. */
            readonly serials?: readonly string[];
            /** @description Where the packs may be sold, in the words of the company. */
            readonly market: string;
        };
        readonly Partnership: {
            /** @description Number of the partnership. The service gives it when the partnership is created; it never changes. */
            readonly id: number;
            /** @description Id of the other company, which it finds in `GET /api/company`. */
            readonly partner: string;
            /**
             * @description What your company is: `owner` of the products, or the `actor` that makes them.
             * @enum {string}
             */
            readonly role: "owner" | "actor";
            /**
             * @description Which of the two invited the other.
             * @enum {string}
             */
            readonly inviter: "owner" | "actor";
            /**
             * @description `invited` while an answer is awaited, `active` once accepted, `ended` for good.
             * @enum {string}
             */
            readonly status: "invited" | "active" | "ended";
            /** @description What the partnership is called in your company; the partner does not see it. `null` when there is none. */
            readonly name: string | null;
            /** @description GTINs of products of the owner that the actor may commission, in 14 digits. */
            readonly products: readonly string[];
            /** @description GTINs the owner has added, which count once the actor accepts them. Left out when there are none. */
            readonly "proposed-products"?: readonly string[];
            /** @description When it was proposed. */
            readonly "invited-at": string;
            /** @description When it was accepted. `null` until then. */
            readonly "accepted-at": string | null;
            /** @description When it ended. `null` until then. */
            readonly "ended-at": string | null;
        };
        readonly PartnershipCreate: {
            /** @description Id of the other company, which it finds in `GET /api/company`. Must be the id of a company. */
            readonly partner: string;
            /**
             * @description What your company is: `owner` of the products, or the `actor` that makes them.
             * @enum {string}
             */
            readonly role: "owner" | "actor";
            /** @description What the partnership is called in your company. `null` empties it. */
            readonly name?: string | null;
            /** @description GTINs of products of the owner that the actor may commission, at most 1,000 together with those proposed. Only the owner changes them. */
            readonly products: readonly string[];
        };
        readonly PartnershipUpdate: {
            /** @description What the partnership is called in your company. `null` empties it. */
            readonly name?: string | null;
            /** @description GTINs of products of the owner that the actor may commission, at most 1,000 together with those proposed. Only the owner changes them. */
            readonly products?: readonly string[];
            /** @description GTINs the owner still proposes; those left out are withdrawn. */
            readonly "proposed-products"?: readonly string[];
        };
        readonly Product: {
            /** @description What people and other systems call the product. Unique among the products of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the product, for people. Required; need not be unique. */
            readonly name: string;
            /** @description Name or code of the section that makes it, as it was sent. `null` when there is none. */
            readonly section: string | null;
            /** @description The product families it belongs to. `null` when there is none. */
            readonly families: readonly {
                /** @description Code of the product family. */
                readonly code: string;
                /** @description Name of the family when the product was written. `null` when there is none. */
                readonly name: string | null;
            }[] | null;
            /** @description Colour to show it in, such as `#8b0000`: free text, not checked. `null` when there is none. */
            readonly color: string | null;
            /** @description Remarks, free text. Empty text when there are none. */
            readonly observations: string;
            /** @description The steps of making it, in their order. */
            readonly operations: readonly {
                /** @description What productions and bills of materials name the operation by; unique within the product. */
                readonly code: string;
                /** @description Name of the operation, for people. */
                readonly name: string;
                /** @description The waste types that may be reported at it. `null` when there is none. */
                readonly waste: readonly {
                    /** @description Code of the waste type. */
                    readonly code: string;
                }[] | null;
                /** @description How long it should take; at most one entry. `null` when there is none. */
                readonly "task-durations": readonly {
                    /** @description From when the duration holds, in the zone of the company: `dd/MM/yyyy - HH:mm`. `null` when there is none. */
                    readonly validSince: string | null;
                    /** @description Until when the duration holds, in the zone of the company: `dd/MM/yyyy - HH:mm`. `null` when there is none. */
                    readonly validUntil: string | null;
                    /** @description Planned time for `ratio-quantity` units, such as `00H01m00s`. `null` when there is none. */
                    readonly duration: string | null;
                    /** @description The time that is quoted to the customer, in the same form. `null` when there is none. */
                    readonly "duration-customer": string | null;
                    /** @description Units made in that time, above 0. Default 1. */
                    readonly "ratio-quantity": number;
                }[] | null;
                /** @description How often it is done to finish one unit: a whole number from 1. Default 1. */
                readonly "times-per-product": number;
                /** @description The checklists that go with it. `null` when there is none. */
                readonly checklists: readonly {
                    /** @description Code of the checklist. */
                    readonly code: string;
                }[] | null;
                /** @description The custom fields that are asked for at it. `null` when there is none. */
                readonly "custom-fields": readonly {
                    /** @description Name of the custom field. */
                    readonly name: string;
                }[] | null;
                /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. */
                readonly parameters: readonly {
                    /** @description Name of the value. */
                    readonly name: string;
                    /** @description Text, number, `true`, `false` or `null`; it stays what was sent. */
                    readonly value: string | number | boolean | null;
                }[];
                /** @description The machines that can do it. `null` when there is none. */
                readonly machines: readonly {
                    /** @description Code of the machine. */
                    readonly code: string;
                }[] | null;
                /** @description Whether it is not done at present. Default `false`. The output of a product is never recorded at such an operation. */
                readonly disabled: boolean;
                /** @description Whether units may pass it by. Default `false`. The output of a product is never recorded at such an operation. */
                readonly optional: boolean;
                /** @description Whether it makes good what turned out wrong. Default `false`, which is answered as `null`. The output of a product is never recorded at such an operation. */
                readonly recovery: boolean | null;
                /** @description Whether no times are recorded at it. Default `false`. Kept for your systems; the service computes nothing with it. */
                readonly "no-time": boolean;
                /** @description Whether no quantities are recorded at it. Default `false`. Kept for your systems; the service computes nothing with it. */
                readonly "no-quantity": boolean;
                /** @description Whether a team does it together. Default `false`. Kept for your systems; the service computes nothing with it. */
                readonly "as-team": boolean;
                /** @description Highest ratio of waste that is all right, not negative. Kept for your systems; the service computes nothing with it. `null` when there is none. */
                readonly "max-waste-threshold": number | null;
                /** @description The section that does it. `null` when there is none. */
                readonly section: {
                    /** @description Name of the section. */
                    readonly name: string;
                } | null;
                /** @description Number of the operation. It stays as long as the code stays in the product. */
                readonly id: number;
            }[];
            /** @description The bill of materials: what goes into one unit. `POST /api/bom` alone changes it; sent with a product it is ignored. */
            readonly components: readonly {
                /** @description Code of the component: a product as well. */
                readonly code: string;
                /** @description Name of the component when the bill of materials was written. */
                readonly name: string;
                /** @description How much of the component goes into one unit of the product, in units of the component. */
                readonly quantity: number;
                /** @description Code of the operation that uses it up; `null`: the first operation. */
                readonly operation: string | null;
            }[];
            /** @description The custom fields of the product. `null` when there is none. */
            readonly "custom-fields": readonly {
                /** @description Name of the custom field. */
                readonly name: string;
            }[] | null;
            /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. */
            readonly parameters: readonly {
                /** @description Name of the value. */
                readonly name: string;
                /** @description Text, number, `true`, `false` or `null`; it stays what was sent. */
                readonly value: string | number | boolean | null;
            }[];
            /** @description The label that is printed for it. `null` when there is none. */
            readonly label: {
                /** @description Code of the label. */
                readonly code: string;
            } | null;
            /** @description Whether each unit gets a serial number. Default `false`. */
            readonly serializable: boolean;
            /** @description Cost of one unit, not negative; the API knows no currency. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "unit-cost": number | null;
            /** @description Price of one unit, not negative; the API knows no currency. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "unit-price": number | null;
            /** @description Stock that others keep, in units of the product. It is no part of `GET /api/stock`. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "external-stock": number | null;
            /** @description Stock that should not be exceeded, in units of the product. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "stock-max": number | null;
            /** @description Stock below which it should be ordered again, in units of the product. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "min-quantity-reorder": number | null;
            /** @description It is ordered in multiples of this quantity. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "quantity-multiple": number | null;
            /** @description How much more is made because some of it turns out wrong, in the unit you choose. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "scrap-allowance": number | null;
            /** @description How long it keeps, in the unit you choose, such as days. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "shelf-life": number | null;
            /** @description Codes of the packages it is shipped in; nothing else knows them. */
            readonly "shipping-package-types": readonly {
                /** @description Code of the package. */
                readonly code: string;
            }[];
            /** @description Unit of measure, such as `kg` or `pcs`: free text. All quantities of the product are in it; nothing is converted. `null` when there is none. */
            readonly uom: string | null;
            /** @description GTIN of 8, 12, 13 or 14 digits; compared as 14 digits, shown as it was sent. One product of the company has it. It stays while packs with it are not decommissioned. `null` when there is none. */
            readonly gtin: string | null;
            /** @description Whether the check digit of the GTIN need not be right. Default `false`; remembered for as long as the product has this GTIN. */
            readonly "waive-gtin-check": boolean;
            /** @description Number of the product. The service gives it when the product is created; it never changes. */
            readonly id: number;
        };
        readonly ProductCreate: {
            /** @description What people and other systems call the product. Unique among the products of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the product, for people. Required; need not be unique. */
            readonly name: string;
            /** @description Name or code of the section that makes it, as it was sent. `null` empties it. */
            readonly section?: (string | {
                /** @description Name of the section. */
                readonly name: string;
            }) | null;
            /** @description The product families it belongs to, at most 100; they must exist. `null` empties it. */
            readonly families?: readonly (string | {
                /** @description Code of the product family. */
                readonly code: string;
            })[] | null;
            /** @description Colour to show it in, such as `#8b0000`: free text, not checked. `null` empties it. */
            readonly color?: string | null;
            /** @description Remarks, free text. Empty text when there are none. `null` empties it. */
            readonly observations?: string | null;
            /** @description The steps of making it, in their order, at most 200. The list replaces the one before: an operation whose code stays keeps its `id`. What is recorded at the last one that is neither optional nor recovery nor disabled is output of the product. `null` empties it. */
            readonly operations?: readonly {
                /** @description What productions and bills of materials name the operation by; unique within the product. */
                readonly code: string;
                /** @description Name of the operation, for people. */
                readonly name: string;
                /** @description The waste types that may be reported at it, at most 100; they must exist. `null` empties it. */
                readonly waste?: readonly (string | {
                    /** @description Code of the waste type. */
                    readonly code: string;
                })[] | null;
                /** @description How long it should take; at most one entry. `null` empties it. */
                readonly "task-durations"?: readonly {
                    /** @description Planned time for `ratio-quantity` units, such as `00H01m00s`. `null` empties it. */
                    readonly duration?: string | null;
                    /** @description The time that is quoted to the customer, in the same form. `null` empties it. */
                    readonly "duration-customer"?: string | null;
                    /** @description Units made in that time, above 0. `null` sets the default, 1. */
                    readonly "ratio-quantity"?: number | null;
                    /** @description From when the duration holds, in the zone of the company: `dd/MM/yyyy - HH:mm`, or any date. `valid-since` is another name of it; if both are sent, they must say the same. `null` empties it. */
                    readonly validSince?: string | null;
                    /** @description Until when the duration holds, in the zone of the company: `dd/MM/yyyy - HH:mm`, or any date. `valid-until` is another name of it; if both are sent, they must say the same. `null` empties it. */
                    readonly validUntil?: string | null;
                }[] | null;
                /** @description How often it is done to finish one unit: a whole number from 1. `null` sets the default, 1. */
                readonly "times-per-product"?: number | null;
                /** @description The checklists that go with it, at most 100; they must exist. `null` empties it. */
                readonly checklists?: readonly (string | {
                    /** @description Code of the checklist. */
                    readonly code: string;
                })[] | null;
                /** @description The custom fields that are asked for at it, by name, at most 100; they must exist. `null` empties it. */
                readonly "custom-fields"?: readonly (string | {
                    /** @description Name of the custom field. */
                    readonly name: string;
                })[] | null;
                /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. `null` empties it. */
                readonly parameters?: readonly {
                    readonly [key: string]: string | number | boolean | null;
                }[] | null;
                /** @description The machines that can do it, at most 100; they must exist. `null` empties it. */
                readonly machines?: readonly (string | {
                    /** @description Code of the machine. */
                    readonly code: string;
                })[] | null;
                /** @description The section that does it, by name or code; it must exist. `null` empties it. */
                readonly section?: (string | {
                    /** @description Name of the section. */
                    readonly name: string;
                }) | null;
                /** @description Highest ratio of waste that is all right, not negative. Kept for your systems; the service computes nothing with it. `null` empties it. */
                readonly "max-waste-threshold"?: number | null;
                /** @description Whether it is not done at present. Default `false`. The output of a product is never recorded at such an operation. `null` counts as `false`. */
                readonly disabled?: boolean | null;
                /** @description Whether units may pass it by. Default `false`. The output of a product is never recorded at such an operation. `null` counts as `false`. */
                readonly optional?: boolean | null;
                /** @description Whether it makes good what turned out wrong. Default `false`, which is answered as `null`. The output of a product is never recorded at such an operation. */
                readonly recovery?: boolean | null;
                /** @description Whether no times are recorded at it. Default `false`. Kept for your systems; the service computes nothing with it. `null` counts as `false`. */
                readonly "no-time"?: boolean | null;
                /** @description Whether no quantities are recorded at it. Default `false`. Kept for your systems; the service computes nothing with it. `null` counts as `false`. */
                readonly "no-quantity"?: boolean | null;
                /** @description Whether a team does it together. Default `false`. Kept for your systems; the service computes nothing with it. `null` counts as `false`. */
                readonly "as-team"?: boolean | null;
                /** @description Whether it may be done for several production orders at once. Default `false`. It is kept, and no answer shows it. `null` counts as `false`. */
                readonly "multi-po"?: boolean | null;
                /** @description Whether a bar code is printed with each production. Default `false`. It is kept, and no answer shows it. `null` counts as `false`. */
                readonly "print-production-barcode"?: boolean | null;
                /** @description Whether a batch is prepared for it. Default `false`. It is kept, and no answer shows it. `null` counts as `false`. */
                readonly "prepare-batch-order"?: boolean | null;
            }[] | null;
            /** @description The custom fields of the product, by name, at most 100; they must exist. `null` empties it. */
            readonly "custom-fields"?: readonly (string | {
                /** @description Name of the custom field. */
                readonly name: string;
            })[] | null;
            /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. `null` empties it. */
            readonly parameters?: readonly {
                readonly [key: string]: string | number | boolean | null;
            }[] | null;
            /** @description The label that is printed for it, by code; it must exist. `null` empties it. */
            readonly label?: (string | {
                /** @description Code of the label. */
                readonly code: string;
            }) | null;
            /** @description Whether each unit gets a serial number. Default `false`. `null` counts as `false`. */
            readonly serializable?: boolean | null;
            /** @description Cost of one unit, not negative; the API knows no currency. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "unit-cost"?: number | null;
            /** @description Price of one unit, not negative; the API knows no currency. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "unit-price"?: number | null;
            /** @description Stock that others keep, in units of the product. It is no part of `GET /api/stock`. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "external-stock"?: number | null;
            /** @description Stock that should not be exceeded, in units of the product. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "stock-max"?: number | null;
            /** @description Stock below which it should be ordered again, in units of the product. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "min-quantity-reorder"?: number | null;
            /** @description It is ordered in multiples of this quantity. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "quantity-multiple"?: number | null;
            /** @description How much more is made because some of it turns out wrong, in the unit you choose. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "scrap-allowance"?: number | null;
            /** @description How long it keeps, in the unit you choose, such as days. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "shelf-life"?: number | null;
            /** @description Codes of the packages it is shipped in, at most 100; nothing else knows them. `null` empties it. */
            readonly "shipping-package-types"?: readonly (string | {
                /** @description Code of the package. */
                readonly code: string;
            })[] | null;
            /** @description Unit of measure, such as `kg` or `pcs`: free text. All quantities of the product are in it; nothing is converted. `null` empties it. */
            readonly uom?: string | null;
            /** @description GTIN of 8, 12, 13 or 14 digits; compared as 14 digits, shown as it was sent. One product of the company has it. It stays while packs with it are not decommissioned. `null` empties it. */
            readonly gtin?: string | null;
            /** @description Whether the check digit of the GTIN need not be right. Default `false`; remembered for as long as the product has this GTIN. `null` counts as `false`. */
            readonly "waive-gtin-check"?: boolean | null;
        };
        readonly ProductFamily: {
            /** @description What products name the family by. Unique among the product families of the company and kept as it is sent. */
            readonly code: string;
            /** @description Name of the product family, for people. */
            readonly name: string;
        };
        readonly ProductFamilyCreate: {
            /** @description What products name the family by. Unique among the product families of the company and kept as it is sent. */
            readonly code: string;
            /** @description Name of the product family, for people. It need not be unique. */
            readonly name: string;
        };
        readonly ProductUpdate: {
            /** @description What people and other systems call the product. Unique among the products of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description Name of the product, for people. Required; need not be unique. */
            readonly name: string;
            /** @description Name or code of the section that makes it, as it was sent. `null` empties it. */
            readonly section?: (string | {
                /** @description Name of the section. */
                readonly name: string;
            }) | null;
            /** @description The product families it belongs to, at most 100; they must exist. `null` empties it. */
            readonly families?: readonly (string | {
                /** @description Code of the product family. */
                readonly code: string;
            })[] | null;
            /** @description Colour to show it in, such as `#8b0000`: free text, not checked. `null` empties it. */
            readonly color?: string | null;
            /** @description Remarks, free text. Empty text when there are none. `null` empties it. */
            readonly observations?: string | null;
            /** @description The steps of making it, in their order, at most 200. The list replaces the one before: an operation whose code stays keeps its `id`. What is recorded at the last one that is neither optional nor recovery nor disabled is output of the product. `null` empties it. */
            readonly operations?: readonly {
                /** @description What productions and bills of materials name the operation by; unique within the product. */
                readonly code: string;
                /** @description Name of the operation, for people. */
                readonly name: string;
                /** @description The waste types that may be reported at it, at most 100; they must exist. `null` empties it. */
                readonly waste?: readonly (string | {
                    /** @description Code of the waste type. */
                    readonly code: string;
                })[] | null;
                /** @description How long it should take; at most one entry. `null` empties it. */
                readonly "task-durations"?: readonly {
                    /** @description Planned time for `ratio-quantity` units, such as `00H01m00s`. `null` empties it. */
                    readonly duration?: string | null;
                    /** @description The time that is quoted to the customer, in the same form. `null` empties it. */
                    readonly "duration-customer"?: string | null;
                    /** @description Units made in that time, above 0. `null` sets the default, 1. */
                    readonly "ratio-quantity"?: number | null;
                    /** @description From when the duration holds, in the zone of the company: `dd/MM/yyyy - HH:mm`, or any date. `valid-since` is another name of it; if both are sent, they must say the same. `null` empties it. */
                    readonly validSince?: string | null;
                    /** @description Until when the duration holds, in the zone of the company: `dd/MM/yyyy - HH:mm`, or any date. `valid-until` is another name of it; if both are sent, they must say the same. `null` empties it. */
                    readonly validUntil?: string | null;
                }[] | null;
                /** @description How often it is done to finish one unit: a whole number from 1. `null` sets the default, 1. */
                readonly "times-per-product"?: number | null;
                /** @description The checklists that go with it, at most 100; they must exist. `null` empties it. */
                readonly checklists?: readonly (string | {
                    /** @description Code of the checklist. */
                    readonly code: string;
                })[] | null;
                /** @description The custom fields that are asked for at it, by name, at most 100; they must exist. `null` empties it. */
                readonly "custom-fields"?: readonly (string | {
                    /** @description Name of the custom field. */
                    readonly name: string;
                })[] | null;
                /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. `null` empties it. */
                readonly parameters?: readonly {
                    readonly [key: string]: string | number | boolean | null;
                }[] | null;
                /** @description The machines that can do it, at most 100; they must exist. `null` empties it. */
                readonly machines?: readonly (string | {
                    /** @description Code of the machine. */
                    readonly code: string;
                })[] | null;
                /** @description The section that does it, by name or code; it must exist. `null` empties it. */
                readonly section?: (string | {
                    /** @description Name of the section. */
                    readonly name: string;
                }) | null;
                /** @description Highest ratio of waste that is all right, not negative. Kept for your systems; the service computes nothing with it. `null` empties it. */
                readonly "max-waste-threshold"?: number | null;
                /** @description Whether it is not done at present. Default `false`. The output of a product is never recorded at such an operation. `null` counts as `false`. */
                readonly disabled?: boolean | null;
                /** @description Whether units may pass it by. Default `false`. The output of a product is never recorded at such an operation. `null` counts as `false`. */
                readonly optional?: boolean | null;
                /** @description Whether it makes good what turned out wrong. Default `false`, which is answered as `null`. The output of a product is never recorded at such an operation. */
                readonly recovery?: boolean | null;
                /** @description Whether no times are recorded at it. Default `false`. Kept for your systems; the service computes nothing with it. `null` counts as `false`. */
                readonly "no-time"?: boolean | null;
                /** @description Whether no quantities are recorded at it. Default `false`. Kept for your systems; the service computes nothing with it. `null` counts as `false`. */
                readonly "no-quantity"?: boolean | null;
                /** @description Whether a team does it together. Default `false`. Kept for your systems; the service computes nothing with it. `null` counts as `false`. */
                readonly "as-team"?: boolean | null;
                /** @description Whether it may be done for several production orders at once. Default `false`. It is kept, and no answer shows it. `null` counts as `false`. */
                readonly "multi-po"?: boolean | null;
                /** @description Whether a bar code is printed with each production. Default `false`. It is kept, and no answer shows it. `null` counts as `false`. */
                readonly "print-production-barcode"?: boolean | null;
                /** @description Whether a batch is prepared for it. Default `false`. It is kept, and no answer shows it. `null` counts as `false`. */
                readonly "prepare-batch-order"?: boolean | null;
            }[] | null;
            /** @description The custom fields of the product, by name, at most 100; they must exist. `null` empties it. */
            readonly "custom-fields"?: readonly (string | {
                /** @description Name of the custom field. */
                readonly name: string;
            })[] | null;
            /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. `null` empties it. */
            readonly parameters?: readonly {
                readonly [key: string]: string | number | boolean | null;
            }[] | null;
            /** @description The label that is printed for it, by code; it must exist. `null` empties it. */
            readonly label?: (string | {
                /** @description Code of the label. */
                readonly code: string;
            }) | null;
            /** @description Whether each unit gets a serial number. Default `false`. `null` counts as `false`. */
            readonly serializable?: boolean | null;
            /** @description Cost of one unit, not negative; the API knows no currency. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "unit-cost"?: number | null;
            /** @description Price of one unit, not negative; the API knows no currency. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "unit-price"?: number | null;
            /** @description Stock that others keep, in units of the product. It is no part of `GET /api/stock`. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "external-stock"?: number | null;
            /** @description Stock that should not be exceeded, in units of the product. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "stock-max"?: number | null;
            /** @description Stock below which it should be ordered again, in units of the product. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "min-quantity-reorder"?: number | null;
            /** @description It is ordered in multiples of this quantity. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "quantity-multiple"?: number | null;
            /** @description How much more is made because some of it turns out wrong, in the unit you choose. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "scrap-allowance"?: number | null;
            /** @description How long it keeps, in the unit you choose, such as days. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "shelf-life"?: number | null;
            /** @description Codes of the packages it is shipped in, at most 100; nothing else knows them. `null` empties it. */
            readonly "shipping-package-types"?: readonly (string | {
                /** @description Code of the package. */
                readonly code: string;
            })[] | null;
            /** @description Unit of measure, such as `kg` or `pcs`: free text. All quantities of the product are in it; nothing is converted. `null` empties it. */
            readonly uom?: string | null;
            /** @description GTIN of 8, 12, 13 or 14 digits; compared as 14 digits, shown as it was sent. One product of the company has it. It stays while packs with it are not decommissioned. `null` empties it. */
            readonly gtin?: string | null;
            /** @description Whether the check digit of the GTIN need not be right. Default `false`; remembered for as long as the product has this GTIN. `null` counts as `false`. */
            readonly "waive-gtin-check"?: boolean | null;
        };
        readonly Production: {
            /** @description Number of the production. The service gives it when the production is created; it never changes. */
            readonly id: number;
            /** @description The production order it is done for. `null` when there is none. */
            readonly "production-order": {
                /** @description Code of the production order. */
                readonly code: string;
                /** @description Id of the production order; it may be sent instead of the code. */
                readonly id: number;
            } | null;
            /** @description What is done: an operation of a product. */
            readonly operation: {
                /** @description Code of the operation of the product. Empty text for a product without operations. */
                readonly code: string;
                /** @description Code of the product that is made. */
                readonly product: string;
                /** @description Code of the product that is made; the same as `product`, and either may be sent. */
                readonly "product-code": string;
                /** @description Number of the operation within its product; 0 for a product without operations. */
                readonly id: number;
            };
            /** @description The machine it is done on. `null` when there is none. */
            readonly machine: {
                /** @description Code of the machine. */
                readonly code: string;
            } | null;
            /** @description What turned out wrong. It uses up material, and is no output. */
            readonly "produced-waste": readonly {
                /** @description How much turned out wrong, in units of the product. */
                readonly quantity: number;
                /** @description The waste type. */
                readonly waste: {
                    /** @description Code of the waste type. */
                    readonly code: string;
                    /** @description Description of the waste type when this was recorded. `null` when there is none. */
                    readonly description: string | null;
                    /** @description What is wrong with such a product. `null` when there is none. */
                    readonly flaw: string | null;
                    /** @description Whether it can be made good again. */
                    readonly recoverable: boolean;
                    /** @description Whether the customer pays for it. */
                    readonly billable: boolean;
                    /** @description Id of the waste type. */
                    readonly id: number;
                };
            }[];
            /** @description How much turned out right, in units of the product; not negative. Default 0. Recorded at the last operation that is neither optional nor recovery nor disabled, it is output: it goes to the order and into stock, and at each operation components are used up for it. */
            readonly quantity: number;
            /** @description Whether it has ended. */
            readonly "checked-out": boolean;
            /** @description Whether the order needs no more of this operation. Default `false`. */
            readonly finished: boolean;
            /** @description Whether something made before is made good. Default `false`. The labour-time report adds it up by itself. */
            readonly rework: boolean;
            /** @description Time worked, such as `00H45m00s`: from start to end within the presence of the worker, less downtimes and breaks. `00H00m00s` while it still runs. */
            readonly "work-time": string;
            /** @description When the work began, with milliseconds in answers. Default: now. */
            readonly "start-time": string;
            /** @description When the work ended, with milliseconds; the start while it still runs (`checked-out` is `false` then). */
            readonly "end-time": string;
            /** @description Code of the lot its output goes into. `null` when there is none. */
            readonly "lot-number": string | null;
            /** @description The shipping it is made for. `null` when there is none. */
            readonly shipping: {
                /** @description Code of the shipping. */
                readonly code: string;
                /** @description Id of the shipping. `null` when there is none. */
                readonly id: number | null;
            } | null;
            /** @description Who does the work. `null` when there is none. */
            readonly worker: {
                /** @description Number of the worker. */
                readonly number: number;
                /** @description Name of the worker. `null` when there is none. */
                readonly name: string | null;
                /** @description Id of the worker. */
                readonly id: number;
            } | null;
            /** @description Named values of your own: `{name, value}` in the answer about one, `{<name>: value}` in the list. */
            readonly parameters: readonly {
                /** @description Name of the value. */
                readonly name: string;
                /** @description Text, number, `true`, `false` or `null`; it stays what was sent. */
                readonly value: string | number | boolean | null;
            }[];
        };
        readonly ProductionCreate: {
            /** @description The production order it is done for, by code or as `{code}` or `{id}`; it must exist, list the product and not be closed or archived. `null` and `{}` mean none. */
            readonly "production-order"?: null | string | {
                /** @description Code of the production order. `null` when there is none. */
                readonly code?: string | null;
                /** @description Id of the production order; it may be sent instead of the code. `null` when there is none. */
                readonly id?: number | null;
            };
            /** @description What is done: an operation of a product. */
            readonly operation: {
                /** @description Code of the operation; it must be one of the product. Left out for a product without operations. `null` when there is none. */
                readonly code?: string | null;
                /** @description Code of the product that is made; the same as `product`, and either may be sent. */
                readonly "product-code"?: string;
                /** @description Number of the operation; answers show it. What is done is named by `code`. `null` when there is none. */
                readonly id?: number | null;
                /** @description Code of the product that is made. */
                readonly product?: string;
            };
            /** @description Who does the work. Sent as the number or as `{number}`; the worker must exist. `null` and `{}` mean none. */
            readonly worker?: null | number | {
                /** @description Number of the worker. `null` when there is none. */
                readonly number?: number | null;
            };
            /** @description The machine it is done on: its code, or `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly machine?: null | string | {
                /** @description Code of the machine. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The shipping it is made for. Sent as its code or as `{code}`; one that does not exist is created. `null`, `{}` and empty text mean none. */
            readonly shipping?: null | string | {
                /** @description Code of the shipping. `null` when there is none. */
                readonly code?: string | null;
            };
            /**
             * @description How much turned out right, in units of the product; not negative. `null` counts as 0, which is the default. Recorded at the last operation that is neither optional nor recovery nor disabled, it is output: it goes to the order and into stock. At each operation components are used up for it and for the waste.
             * @default 0
             */
            readonly quantity?: (number | string) | null;
            /** @description When the work began. Left out at creation, or `null`: now. */
            readonly "start-time"?: string | null;
            /** @description When the work ended, after the start, at most 366 days later. Left out or `null`: it still runs. */
            readonly "end-time"?: string | null;
            /**
             * @description Whether the order needs no more of this operation. Default `false`. `null` counts as `false`.
             * @default false
             */
            readonly finished?: boolean | null;
            /**
             * @description Whether something made before is made good. Default `false`. The labour-time report adds it up by itself. `null` counts as `false`.
             * @default false
             */
            readonly rework?: boolean | null;
            /** @description Code of the lot its output goes into, or `{code}`; one that does not exist is created with the movement. `null`, `{}` and empty text mean none. */
            readonly "lot-number"?: null | string | {
                /** @description Code of the lot. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. `null` empties it. */
            readonly parameters?: readonly {
                readonly [key: string]: string | number | boolean | null;
            }[] | null;
            /** @description What turned out wrong, as `{quantity, waste: {code}}` or `{quantity, code}`. It uses up material, and is no output. `null` empties it. */
            readonly "produced-waste"?: readonly {
                /** @description How much turned out wrong, in units of the product. At most 15 digits, 6 of them decimals. */
                readonly quantity: number | string;
                /** @description Code of the waste type; it may be sent instead of `waste`. `null` when there is none. */
                readonly code?: string | null;
                /** @description Code of the waste type, or `{code}`; it must exist. `null` empties it. */
                readonly waste?: null | string | {
                    /** @description Code of the waste type. `null` when there is none. */
                    readonly code?: string | null;
                };
            }[] | null;
            /** @description Another name of `lot-number`; if both are sent, they must say the same. `null` empties it. */
            readonly lot?: null | string | {
                /** @description Code of the lot. `null` when there is none. */
                readonly code?: string | null;
            };
        };
        readonly ProductionListAnswer: {
            /** @description Number of the production. The service gives it when the production is created; it never changes. */
            readonly id: number;
            /** @description The production order it is done for. `null` when there is none. */
            readonly "production-order": {
                /** @description Code of the production order. */
                readonly code: string;
                /** @description Id of the production order; it may be sent instead of the code. */
                readonly id: number;
            } | null;
            /** @description What is done: an operation of a product. */
            readonly operation: {
                /** @description Code of the operation of the product. Empty text for a product without operations. */
                readonly code: string;
                /** @description Code of the product that is made. */
                readonly product: string;
                /** @description Code of the product that is made; the same as `product`, and either may be sent. */
                readonly "product-code": string;
                /** @description Number of the operation within its product; 0 for a product without operations. */
                readonly id: number;
            };
            /** @description The machine it is done on. `null` when there is none. */
            readonly machine: {
                /** @description Code of the machine. */
                readonly code: string;
            } | null;
            /** @description What turned out wrong. It uses up material, and is no output. */
            readonly "produced-waste": readonly {
                /** @description How much turned out wrong, in units of the product. */
                readonly quantity: number;
                /** @description The waste type. */
                readonly waste: {
                    /** @description Code of the waste type. */
                    readonly code: string;
                    /** @description Description of the waste type when this was recorded. `null` when there is none. */
                    readonly description: string | null;
                    /** @description What is wrong with such a product. `null` when there is none. */
                    readonly flaw: string | null;
                    /** @description Whether it can be made good again. */
                    readonly recoverable: boolean;
                    /** @description Whether the customer pays for it. */
                    readonly billable: boolean;
                    /** @description Id of the waste type. */
                    readonly id: number;
                };
            }[];
            /** @description How much turned out right, in units of the product; not negative. Default 0. Recorded at the last operation that is neither optional nor recovery nor disabled, it is output: it goes to the order and into stock, and at each operation components are used up for it. */
            readonly quantity: number;
            /** @description Whether it has ended. */
            readonly "checked-out": boolean;
            /** @description Whether the order needs no more of this operation. Default `false`. */
            readonly finished: boolean;
            /** @description Whether something made before is made good. Default `false`. The labour-time report adds it up by itself. */
            readonly rework: boolean;
            /** @description Time worked, such as `00H45m00s`: from start to end within the presence of the worker, less downtimes and breaks. `00H00m00s` while it still runs. */
            readonly "work-time": string;
            /** @description When the work began, with milliseconds in answers. Default: now. */
            readonly "start-time": string;
            /** @description When the work ended, with milliseconds; the start while it still runs (`checked-out` is `false` then). */
            readonly "end-time": string;
            /** @description Code of the lot its output goes into. `null` when there is none. */
            readonly "lot-number": string | null;
            /** @description The shipping it is made for. `null` when there is none. */
            readonly shipping: {
                /** @description Code of the shipping. */
                readonly code: string;
                /** @description Id of the shipping. `null` when there is none. */
                readonly id: number | null;
            } | null;
            /** @description Who does the work. `null` when there is none. */
            readonly worker: {
                /** @description Number of the worker. */
                readonly number: number;
                /** @description Name of the worker. `null` when there is none. */
                readonly name?: string | null;
            } | null;
            /** @description Named values of your own: `{name, value}` in the answer about one, `{<name>: value}` in the list. */
            readonly parameters: readonly {
                readonly [key: string]: string | number | boolean | null;
            }[];
        };
        readonly ProductionOrder: {
            /** @description What is to be made: the lines of the order. */
            readonly products: readonly {
                /** @description Code of the product. */
                readonly product: string;
                /** @description How much is to be made, in units of the product; above 0. */
                readonly "quantity-ordered": number;
                /** @description Remarks on the line. Empty text when there are none. */
                readonly observations: string;
                /** @description How much productions have made for the order so far, in units of the product: recorded at the last operation that is neither optional nor recovery nor disabled, without waste. */
                readonly "quantity-produced": number;
            }[];
            /** @description What people and other systems call the production order. Unique among the production orders of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Serial number of the order, in your words: free text. Empty text when there is none. */
            readonly "serial-number": string;
            /** @description What the order is about: free text. Empty text when there is none. */
            readonly description: string;
            /** @description When production should start. Until then an order of which nothing is produced is `scheduled`. */
            readonly "start-date": string;
            /** @description When all of it should be made, not before `start-date`. An order that is not complete by then is `delayed`. */
            readonly "due-date": string;
            /** @description The workers assigned; shown or hidden by `workers`. */
            readonly "workers-assigned"?: readonly {
                /** @description Number of the worker. */
                readonly number: number;
            }[];
            /** @description Whether the order is closed or archived. */
            readonly ended: boolean;
            /** @description The same as `parameters`, as `{<name>: value}`. */
            readonly "custom-fields": readonly {
                readonly [key: string]: string | number | boolean | null;
            }[];
            /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. */
            readonly parameters: readonly {
                /** @description Name of the value. */
                readonly name: string;
                /** @description Text, number, `true`, `false` or `null`; it stays what was sent. */
                readonly value: string | number | boolean | null;
            }[];
            /** @description The machines it is to run on. */
            readonly machines: readonly {
                /** @description Code of the machine. */
                readonly code: string;
            }[];
            /** @description Units that go into one box, not negative. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "pieces-by-box": number | null;
            /**
             * @description How the order stands, computed when it is read: `completed` (all ordered is produced), else `delayed` (the due date is past), else `scheduled` (the start date is to come and nothing is produced), else `onschedule`.
             * @enum {string}
             */
            readonly status: "scheduled" | "onschedule" | "delayed" | "completed";
            /**
             * @description `notstarted` without productions, `started` with any, `closed` or `archived` once it was ended by hand; `deleted` only in webhooks and channels.
             * @enum {string}
             */
            readonly "running-status": "notstarted" | "started" | "closed" | "archived" | "deleted";
            /** @description Notes, lines of free text. A reported problem becomes the last line. Empty text when there are none. */
            readonly notes: string;
            /** @description The location (site) where it is made. `null` when there is none. */
            readonly location: {
                /** @description Id of the location. */
                readonly id: number;
                /** @description Code of the location. */
                readonly code: string;
                /** @description Name of the location. */
                readonly name: string;
            } | null;
            /** @description Whether the order is released to the shop floor. Default `true`. */
            readonly active: boolean;
            /** @description The same as `active`. */
            readonly "is-active": boolean;
            /** @description Whether all material for it lies ready, as was reported. Default `false`. Kept for your systems; the service computes nothing with it. */
            readonly "material-staging-complete": boolean;
            /** @description Number of the production order. The service gives it when the production order is created; it never changes. */
            readonly id: number;
            /** @description The shipping it is made for. An object, `{}` when there is none, in GET, PUT, webhooks and channels; a code or `null` in POST and the list. */
            readonly shipping: string | null;
        };
        readonly ProductionOrderCreate: {
            /** @description What people and other systems call the production order. Unique among the production orders of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description When production should start. Until then an order of which nothing is produced is `scheduled`. A date such as 2026-07-20T09:15:15Z. */
            readonly "start-date": string;
            /** @description When all of it should be made, not before `start-date`. An order that is not complete by then is `delayed`. A date such as 2026-07-20T09:15:15Z. */
            readonly "due-date": string;
            /** @description What is to be made: at least one line, each product at most once. A list that is sent replaces the lines before; products that stay keep what was produced. */
            readonly products: readonly {
                /** @description Code of the product. */
                readonly product: string;
                /** @description How much is to be made, in units of the product; above 0. At most 15 digits, 6 of them decimals. */
                readonly "quantity-ordered": number;
                /** @description Remarks on the line. Empty text when there are none. `null` empties it. */
                readonly observations?: string | null;
            }[];
            /** @description What the order is about: free text. Empty text when there is none. `null` empties it. */
            readonly description?: string | null;
            /** @description The shipping it is made for: its code, or `{code}`; one that does not exist is created. `null`, `{}` and empty text mean none. */
            readonly shipping?: null | string | {
                /** @description Code of the shipping. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description Serial number of the order, in your words: free text. Empty text when there is none. `null` empties it. */
            readonly "serial-number"?: string | null;
            /** @description Notes, lines of free text. A reported problem becomes the last line. Empty text when there are none. `null` empties it. */
            readonly notes?: string | null;
            /** @description The workers assigned, at most 200; they must exist. A list that is sent replaces the one before. `null` empties it. */
            readonly "workers-assigned"?: readonly {
                /** @description Number of the worker. */
                readonly number: number;
            }[] | null;
            /** @description Groups of workers, by code or name, at most 100: each is replaced by its workers as they are now. Answers show the workers only. `null` empties it. */
            readonly "worker-groups"?: readonly {
                /** @description Name of the worker group; it may be sent instead of the code. */
                readonly name?: string;
                /** @description Code of the worker group. */
                readonly code?: string;
            }[] | null;
            /** @description The machines it is to run on. Sent as codes, each as text or as `{code}`; they must exist. A list that is sent replaces the one before. `null` empties it. */
            readonly machines?: readonly (string | {
                /** @description Code of the machine. */
                readonly code: string;
            })[] | null;
            /** @description Units that go into one box, not negative. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "pieces-by-box"?: number | null;
            /** @description The same as `parameters`, in another shape: send either. When both say something new they count together, and of one name the parameter wins. `null` empties it. */
            readonly "custom-fields"?: readonly {
                readonly [key: string]: string | number | boolean | null;
            }[] | null;
            /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. `null` empties it. */
            readonly parameters?: readonly {
                readonly [key: string]: string | number | boolean | null;
            }[] | null;
            /** @description The location (site) where it is made. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly location?: null | string | {
                /** @description Code of the location. `null` when there is none. */
                readonly code?: string | null;
            };
            /**
             * @description Whether the order is released to the shop floor. `null` sets the default, `true`.
             * @default true
             */
            readonly active?: boolean | null;
            /** @description Another name of `active`: send either. `null` sets the default, `true`. */
            readonly "is-active"?: boolean | null;
            /** @description Whether all material for it lies ready, as was reported. Default `false`. Kept for your systems; the service computes nothing with it. `null` counts as `false`. */
            readonly "material-staging-complete"?: boolean | null;
            /** @description `true` closes the order, `false` opens it again. `null`, and a value that it has already, change nothing. Default: as it is; a new order is open. */
            readonly ended?: boolean | null;
        };
        readonly ProductionOrderGetAnswer: {
            /** @description What is to be made: the lines of the order. */
            readonly products: readonly {
                /** @description Code of the product. */
                readonly product: string;
                /** @description How much is to be made, in units of the product; above 0. */
                readonly "quantity-ordered": number;
                /** @description Remarks on the line. Empty text when there are none. */
                readonly observations: string;
                /** @description How much productions have made for the order so far, in units of the product: recorded at the last operation that is neither optional nor recovery nor disabled, without waste. */
                readonly "quantity-produced": number;
            }[];
            /** @description What people and other systems call the production order. Unique among the production orders of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Serial number of the order, in your words: free text. Empty text when there is none. */
            readonly "serial-number": string;
            /** @description What the order is about: free text. Empty text when there is none. */
            readonly description: string;
            /** @description When production should start. Until then an order of which nothing is produced is `scheduled`. */
            readonly "start-date": string;
            /** @description When all of it should be made, not before `start-date`. An order that is not complete by then is `delayed`. */
            readonly "due-date": string;
            /** @description The workers assigned; shown or hidden by `workers`. */
            readonly "workers-assigned"?: readonly {
                /** @description Number of the worker. */
                readonly number: number;
            }[];
            /** @description Whether the order is closed or archived. */
            readonly ended: boolean;
            /** @description The same as `parameters`, as `{<name>: value}`. */
            readonly "custom-fields": readonly {
                readonly [key: string]: string | number | boolean | null;
            }[];
            /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. */
            readonly parameters: readonly {
                /** @description Name of the value. */
                readonly name: string;
                /** @description Text, number, `true`, `false` or `null`; it stays what was sent. */
                readonly value: string | number | boolean | null;
            }[];
            /** @description The machines it is to run on. */
            readonly machines: readonly {
                /** @description Code of the machine. */
                readonly code: string;
            }[];
            /** @description Units that go into one box, not negative. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "pieces-by-box": number | null;
            /**
             * @description How the order stands, computed when it is read: `completed` (all ordered is produced), else `delayed` (the due date is past), else `scheduled` (the start date is to come and nothing is produced), else `onschedule`.
             * @enum {string}
             */
            readonly status: "scheduled" | "onschedule" | "delayed" | "completed";
            /**
             * @description `notstarted` without productions, `started` with any, `closed` or `archived` once it was ended by hand; `deleted` only in webhooks and channels.
             * @enum {string}
             */
            readonly "running-status": "notstarted" | "started" | "closed" | "archived" | "deleted";
            /** @description Notes, lines of free text. A reported problem becomes the last line. Empty text when there are none. */
            readonly notes: string;
            /** @description The location (site) where it is made. `null` when there is none. */
            readonly location: {
                /** @description Id of the location. */
                readonly id: number;
                /** @description Code of the location. */
                readonly code: string;
                /** @description Name of the location. */
                readonly name: string;
            } | null;
            /** @description Whether the order is released to the shop floor. Default `true`. */
            readonly active: boolean;
            /** @description The same as `active`. */
            readonly "is-active": boolean;
            /** @description Whether all material for it lies ready, as was reported. Default `false`. Kept for your systems; the service computes nothing with it. */
            readonly "material-staging-complete": boolean;
            /** @description Number of the production order. The service gives it when the production order is created; it never changes. */
            readonly id: number;
            /** @description The shipping it is made for. An object, `{}` when there is none, in GET, PUT, webhooks and channels; a code or `null` in POST and the list. */
            readonly shipping: {
                /** @description Code of the shipping. */
                readonly code?: string;
            };
        };
        readonly ProductionOrderNotify: {
            /** @description The problem in a few words. It is kept with the order. */
            readonly "short-message": string;
            /** @description The problem in full; it becomes the last line of the notes of the order. `null` empties it. */
            readonly message?: string | null;
        };
        readonly ProductionOrderNotifyAnswer: Record<string, never>;
        readonly ProductionOrderUpdate: {
            /** @description What people and other systems call the production order. Unique among the production orders of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description When production should start. Until then an order of which nothing is produced is `scheduled`. A date such as 2026-07-20T09:15:15Z. */
            readonly "start-date"?: string;
            /** @description When all of it should be made, not before `start-date`. An order that is not complete by then is `delayed`. A date such as 2026-07-20T09:15:15Z. */
            readonly "due-date"?: string;
            /** @description What is to be made: at least one line, each product at most once. A list that is sent replaces the lines before; products that stay keep what was produced. */
            readonly products?: readonly {
                /** @description Code of the product. */
                readonly product: string;
                /** @description How much is to be made, in units of the product; above 0. At most 15 digits, 6 of them decimals. */
                readonly "quantity-ordered": number;
                /** @description Remarks on the line. Empty text when there are none. `null` empties it. */
                readonly observations?: string | null;
            }[];
            /** @description What the order is about: free text. Empty text when there is none. `null` empties it. */
            readonly description?: string | null;
            /** @description The shipping it is made for: its code, or `{code}`; one that does not exist is created. `null`, `{}` and empty text mean none. */
            readonly shipping?: null | string | {
                /** @description Code of the shipping. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description Serial number of the order, in your words: free text. Empty text when there is none. `null` empties it. */
            readonly "serial-number"?: string | null;
            /** @description Notes, lines of free text. A reported problem becomes the last line. Empty text when there are none. `null` empties it. */
            readonly notes?: string | null;
            /** @description The workers assigned, at most 200; they must exist. A list that is sent replaces the one before. `null` empties it. */
            readonly "workers-assigned"?: readonly {
                /** @description Number of the worker. */
                readonly number: number;
            }[] | null;
            /** @description Groups of workers, by code or name, at most 100: each is replaced by its workers as they are now. Answers show the workers only. `null` empties it. */
            readonly "worker-groups"?: readonly {
                /** @description Name of the worker group; it may be sent instead of the code. */
                readonly name?: string;
                /** @description Code of the worker group. */
                readonly code?: string;
            }[] | null;
            /** @description The machines it is to run on. Sent as codes, each as text or as `{code}`; they must exist. A list that is sent replaces the one before. `null` empties it. */
            readonly machines?: readonly (string | {
                /** @description Code of the machine. */
                readonly code: string;
            })[] | null;
            /** @description Units that go into one box, not negative. Kept for your systems; the service computes nothing with it. `null` empties it. */
            readonly "pieces-by-box"?: number | null;
            /** @description The same as `parameters`, in another shape: send either. When both say something new they count together, and of one name the parameter wins. `null` empties it. */
            readonly "custom-fields"?: readonly {
                readonly [key: string]: string | number | boolean | null;
            }[] | null;
            /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. `null` empties it. */
            readonly parameters?: readonly {
                readonly [key: string]: string | number | boolean | null;
            }[] | null;
            /** @description The location (site) where it is made. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly location?: null | string | {
                /** @description Code of the location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description Whether the order is released to the shop floor. `null` sets the default, `true`. */
            readonly active?: boolean | null;
            /** @description Another name of `active`: send either. `null` sets the default, `true`. */
            readonly "is-active"?: boolean | null;
            /** @description Whether all material for it lies ready, as was reported. Default `false`. Kept for your systems; the service computes nothing with it. `null` counts as `false`. */
            readonly "material-staging-complete"?: boolean | null;
            /** @description `true` closes the order, `false` opens it again. `null`, and a value that it has already, change nothing. Default: as it is; a new order is open. */
            readonly ended?: boolean | null;
            /** @description `closed` or `archived` ends the order by hand. `notstarted` and `started` follow from productions and are not heard. `null` changes nothing. */
            readonly "running-status"?: ("notstarted" | "started" | "closed" | "archived") | null;
        };
        readonly ProductionUpdate: {
            /** @description The production order it is done for, by code or as `{code}` or `{id}`; it must exist, list the product and not be closed or archived. `null` and `{}` mean none. */
            readonly "production-order"?: null | string | {
                /** @description Code of the production order. `null` when there is none. */
                readonly code?: string | null;
                /** @description Id of the production order; it may be sent instead of the code. `null` when there is none. */
                readonly id?: number | null;
            };
            /** @description What is done: an operation of a product. */
            readonly operation?: {
                /** @description Code of the operation; it must be one of the product. Left out for a product without operations. `null` when there is none. */
                readonly code?: string | null;
                /** @description Code of the product that is made; the same as `product`, and either may be sent. */
                readonly "product-code"?: string;
                /** @description Number of the operation; answers show it. What is done is named by `code`. `null` when there is none. */
                readonly id?: number | null;
                /** @description Code of the product that is made. */
                readonly product?: string;
            };
            /** @description Who does the work. Sent as the number or as `{number}`; the worker must exist. `null` and `{}` mean none. */
            readonly worker?: null | number | {
                /** @description Number of the worker. `null` when there is none. */
                readonly number?: number | null;
            };
            /** @description The machine it is done on: its code, or `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly machine?: null | string | {
                /** @description Code of the machine. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The shipping it is made for. Sent as its code or as `{code}`; one that does not exist is created. `null`, `{}` and empty text mean none. */
            readonly shipping?: null | string | {
                /** @description Code of the shipping. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description How much turned out right, in units of the product; not negative. `null` counts as 0, which is the default. Recorded at the last operation that is neither optional nor recovery nor disabled, it is output: it goes to the order and into stock. At each operation components are used up for it and for the waste. */
            readonly quantity?: (number | string) | null;
            /** @description When the work began. Left out at creation, or `null`: now. */
            readonly "start-time"?: string | null;
            /** @description When the work ended, after the start, at most 366 days later. Left out or `null`: it still runs. */
            readonly "end-time"?: string | null;
            /** @description Whether the order needs no more of this operation. Default `false`. `null` counts as `false`. */
            readonly finished?: boolean | null;
            /** @description Whether something made before is made good. Default `false`. The labour-time report adds it up by itself. `null` counts as `false`. */
            readonly rework?: boolean | null;
            /** @description Code of the lot its output goes into, or `{code}`; one that does not exist is created with the movement. `null`, `{}` and empty text mean none. */
            readonly "lot-number"?: null | string | {
                /** @description Code of the lot. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. `null` empties it. */
            readonly parameters?: readonly {
                readonly [key: string]: string | number | boolean | null;
            }[] | null;
            /** @description What turned out wrong, as `{quantity, waste: {code}}` or `{quantity, code}`. It uses up material, and is no output. `null` empties it. */
            readonly "produced-waste"?: readonly {
                /** @description How much turned out wrong, in units of the product. At most 15 digits, 6 of them decimals. */
                readonly quantity: number | string;
                /** @description Code of the waste type; it may be sent instead of `waste`. `null` when there is none. */
                readonly code?: string | null;
                /** @description Code of the waste type, or `{code}`; it must exist. `null` empties it. */
                readonly waste?: null | string | {
                    /** @description Code of the waste type. `null` when there is none. */
                    readonly code?: string | null;
                };
            }[] | null;
            /** @description Another name of `lot-number`; if both are sent, they must say the same. `null` empties it. */
            readonly lot?: null | string | {
                /** @description Code of the lot. `null` when there is none. */
                readonly code?: string | null;
            };
        };
        readonly Punchclock: {
            /** @description Number of the punch clock entry. The service gives it when the punch clock entry is created; it never changes. */
            readonly id: number;
            /** @description When the worker punched, with milliseconds in answers. */
            readonly date: string;
            /** @description Who punched. */
            readonly worker: {
                /** @description Number of the worker. */
                readonly number: number;
            };
            /** @description 1 when the worker came, 0 when the worker went. */
            readonly type: number;
        };
        readonly PunchclockCreate: {
            /** @description Number of the worker who punched, or `{number}`; must exist. Must have a number. `null` empties it. */
            readonly worker: null | number | {
                /** @description Number of the worker. `null` when there is none. */
                readonly number?: number | null;
            };
            /** @description 1 or `"in"` when the worker comes, 0 or `"out"` when the worker goes. */
            readonly type?: (1 | 0) | ("0" | "1" | "in" | "out");
            /** @description When the worker punched. Left out at creation, or `null`: now. */
            readonly date?: string | null;
            /** @description Another name of `type`, as webhooks and channels have it. */
            readonly entry?: (1 | 0) | ("0" | "1" | "in" | "out");
        };
        readonly PunchclockUpdate: {
            /** @description Number of the worker who punched, or `{number}`; must exist. Must have a number. `null` empties it. */
            readonly worker?: null | number | {
                /** @description Number of the worker. `null` when there is none. */
                readonly number?: number | null;
            };
            /** @description 1 or `"in"` when the worker comes, 0 or `"out"` when the worker goes. */
            readonly type?: (1 | 0) | ("0" | "1" | "in" | "out");
            /** @description When the worker punched. Left out at creation, or `null`: now. */
            readonly date?: string | null;
            /** @description Another name of `type`, as webhooks and channels have it. */
            readonly entry?: (1 | 0) | ("0" | "1" | "in" | "out");
        };
        readonly PurchaseOrder: {
            /** @description Number of the purchase order. The service gives it when the purchase order is created; it never changes. */
            readonly id: number;
            /** @description What people and other systems call the purchase order. Unique among the purchase orders of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description When the order was made. Default: the moment of its creation; `null` sets it to now. */
            readonly "creation-date": string;
            /** @description Where the bill goes: free text. The code of an address of the trading partner keeps that address from being deleted. Left out of answers when there is none. */
            readonly "billing-address"?: string;
            /** @description Where the goods go: free text. The code of an address of the trading partner keeps that address from being deleted. Left out of answers when there is none. */
            readonly "delivery-address"?: string;
            /** @description Code of the location (site). */
            readonly location?: string;
            /** @description Remarks, free text. Empty text when there are none. */
            readonly observations: string;
            /** @description The lines of the order. */
            readonly products: readonly {
                /** @description Code of the product; it must exist. */
                readonly code: string;
                /** @description Name of the product when the line was written. */
                readonly name: string;
                /** @description How much is ordered, in units of the product; above 0. */
                readonly quantity: number;
                /** @description When the line is due. Left out of answers when there is none. */
                readonly "due-date"?: string;
                /** @description When the other side wants it. Left out of answers when there is none. */
                readonly "requested-date"?: string;
                /** @description Price of one unit at which it is sold, not negative; the API knows no currency. Left out of answers when there is none. */
                readonly price?: number;
                /** @description Billing address of the line, where it is another than that of the order. */
                readonly "billing-address"?: string;
                /** @description Delivery address of the line, where it is another than that of the order. */
                readonly "delivery-address"?: string;
                /** @description Code of the location (site) of the line, where it is another than that of the order. */
                readonly location?: string;
                /** @description Price of one unit at which it is bought, not negative; the API knows no currency. Left out of answers when there is none. */
                readonly cost?: number;
                /** @description Unit of measure of the line: free text. Nothing is converted. */
                readonly uom?: string;
            }[];
            /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. */
            readonly parameters: readonly {
                /** @description Name of the value. */
                readonly name: string;
                /** @description Text, number, `true`, `false` or `null`; it stays what was sent. */
                readonly value: string | number | boolean | null;
            }[];
            /** @description Code of the supplier. Left out when there is none. */
            readonly supplier?: string;
            /** @description The client it is bought for: free text, need not exist. */
            readonly client?: string;
            /**
             * @description How far the order is approved. Free to set, whatever it was; default `draft`.
             * @enum {string}
             */
            readonly "approval-status": "draft" | "waiting-approval" | "approved" | "confirmed" | "rejected";
            /** @description Whether the order still counts. Default `true`; an order that is inactive or rejected does not keep its products from being deleted. */
            readonly active: boolean;
        };
        readonly PurchaseOrderCreate: {
            /** @description What people and other systems call the purchase order. Unique among the purchase orders of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description When the order was made. Default: the moment of its creation; `null` sets it to now. */
            readonly "creation-date"?: string | null;
            /** @description Remarks, free text. Empty text when there are none. `null` empties it. */
            readonly observations?: string | null;
            /** @description Where the bill goes: free text. The code of an address of the trading partner keeps that address from being deleted. Left out of answers when there is none. `null` empties it. */
            readonly "billing-address"?: string | null;
            /** @description Where the goods go: free text. The code of an address of the trading partner keeps that address from being deleted. Left out of answers when there is none. `null` empties it. */
            readonly "delivery-address"?: string | null;
            /** @description The location (site). Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly location?: null | string | {
                /** @description Code of the location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The lines of the order, 1 to 500, each product at most once. A list that is sent replaces the lines before. */
            readonly products: readonly {
                /** @description Code of the product; it must exist. */
                readonly code: string;
                /** @description How much is ordered, in units of the product; above 0. At most 15 digits, 6 of them decimals. */
                readonly quantity: number;
                /** @description When the line is due. Left out of answers when there is none. `null` empties it. */
                readonly "due-date"?: string | null;
                /** @description When the other side wants it. Left out of answers when there is none. `null` empties it. */
                readonly "requested-date"?: string | null;
                /** @description Price of one unit at which it is sold, not negative; the API knows no currency. Left out of answers when there is none. `null` empties it. */
                readonly price?: number | null;
                /** @description Code of the location (site) of the line, or `{code}`, where it is another than that of the order; it must exist. `null`, `{}` and empty text mean none. */
                readonly location?: null | string | {
                    /** @description Code of the location. `null` when there is none. */
                    readonly code?: string | null;
                };
                /** @description Billing address of the line, where it is another than that of the order. `null` empties it. */
                readonly "billing-address"?: string | null;
                /** @description Delivery address of the line, where it is another than that of the order. `null` empties it. */
                readonly "delivery-address"?: string | null;
                /** @description Price of one unit at which it is bought, not negative; the API knows no currency. Left out of answers when there is none. `null` empties it. */
                readonly cost?: number | null;
                /** @description Unit of measure of the line: free text. Nothing is converted. `null` empties it. */
                readonly uom?: string | null;
                /** @description Another name of `requested-date`; if both are sent, they must say the same. `null` empties it. */
                readonly "request-date"?: string | null;
            }[];
            /** @description Named values of your own, at most 200: `{name, value}`, `{code, value}` or `{<name>: value}`. One plain text becomes a single value called `parameters`. `null` empties it. */
            readonly parameters?: (string | readonly Record<string, never>[]) | null;
            /** @description The supplier. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly supplier?: null | string | {
                /** @description Code of the supplier. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The client it is bought for: free text, need not exist. `null` empties it. */
            readonly client?: string | null;
            /**
             * @description How far the order is approved. Free to set, whatever it was. `null` sets it to `draft`, which is the default.
             * @default draft
             */
            readonly "approval-status"?: ("draft" | "waiting-approval" | "approved" | "confirmed" | "rejected") | null;
            /**
             * @description Whether the order still counts. `null` sets the default, `true`. An order that is inactive or rejected does not keep its products from being deleted.
             * @default true
             */
            readonly active?: boolean | null;
        };
        readonly PurchaseOrderUpdate: {
            /** @description What people and other systems call the purchase order. Unique among the purchase orders of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description When the order was made. Default: the moment of its creation; `null` sets it to now. */
            readonly "creation-date"?: string | null;
            /** @description Remarks, free text. Empty text when there are none. `null` empties it. */
            readonly observations?: string | null;
            /** @description Where the bill goes: free text. The code of an address of the trading partner keeps that address from being deleted. Left out of answers when there is none. `null` empties it. */
            readonly "billing-address"?: string | null;
            /** @description Where the goods go: free text. The code of an address of the trading partner keeps that address from being deleted. Left out of answers when there is none. `null` empties it. */
            readonly "delivery-address"?: string | null;
            /** @description The location (site). Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly location?: null | string | {
                /** @description Code of the location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The lines of the order, 1 to 500, each product at most once. A list that is sent replaces the lines before. */
            readonly products?: readonly {
                /** @description Code of the product; it must exist. */
                readonly code: string;
                /** @description How much is ordered, in units of the product; above 0. At most 15 digits, 6 of them decimals. */
                readonly quantity: number;
                /** @description When the line is due. Left out of answers when there is none. `null` empties it. */
                readonly "due-date"?: string | null;
                /** @description When the other side wants it. Left out of answers when there is none. `null` empties it. */
                readonly "requested-date"?: string | null;
                /** @description Price of one unit at which it is sold, not negative; the API knows no currency. Left out of answers when there is none. `null` empties it. */
                readonly price?: number | null;
                /** @description Code of the location (site) of the line, or `{code}`, where it is another than that of the order; it must exist. `null`, `{}` and empty text mean none. */
                readonly location?: null | string | {
                    /** @description Code of the location. `null` when there is none. */
                    readonly code?: string | null;
                };
                /** @description Billing address of the line, where it is another than that of the order. `null` empties it. */
                readonly "billing-address"?: string | null;
                /** @description Delivery address of the line, where it is another than that of the order. `null` empties it. */
                readonly "delivery-address"?: string | null;
                /** @description Price of one unit at which it is bought, not negative; the API knows no currency. Left out of answers when there is none. `null` empties it. */
                readonly cost?: number | null;
                /** @description Unit of measure of the line: free text. Nothing is converted. `null` empties it. */
                readonly uom?: string | null;
                /** @description Another name of `requested-date`; if both are sent, they must say the same. `null` empties it. */
                readonly "request-date"?: string | null;
            }[];
            /** @description Named values of your own, at most 200: `{name, value}`, `{code, value}` or `{<name>: value}`. One plain text becomes a single value called `parameters`. `null` empties it. */
            readonly parameters?: (string | readonly Record<string, never>[]) | null;
            /** @description The supplier. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly supplier?: null | string | {
                /** @description Code of the supplier. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The client it is bought for: free text, need not exist. `null` empties it. */
            readonly client?: string | null;
            /** @description How far the order is approved. Free to set, whatever it was. `null` sets it to `draft`, which is the default. */
            readonly "approval-status"?: ("draft" | "waiting-approval" | "approved" | "confirmed" | "rejected") | null;
            /** @description Whether the order still counts. `null` sets the default, `true`. An order that is inactive or rejected does not keep its products from being deleted. */
            readonly active?: boolean | null;
        };
        readonly Receiving: {
            /** @description Number of the receiving. The service gives it when the receiving is created; it never changes. */
            readonly id: number;
            /** @description What people and other systems call the receiving. Unique among the receivings of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description The purchase order it receives. `null` when there is none. */
            readonly "purchase-order": {
                /** @description Id of the purchase order. */
                readonly id: number;
                /** @description Code of the purchase order. */
                readonly code: string;
                /** @description Code of the supplier. `null` when there is none. */
                readonly supplier: string | null;
            } | null;
            /** @description The location (site) it arrives at. `null` when there is none. */
            readonly location: {
                /** @description Id of the location. */
                readonly id: number;
                /** @description Code of the location. */
                readonly code: string;
                /** @description Name of the location. */
                readonly name: string;
            } | null;
        };
        readonly ReceivingCreate: {
            /** @description What people and other systems call the receiving. Unique among the receivings of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description The location (site) it arrives at. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly location?: null | string | {
                /** @description Code of the location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The purchase order it receives. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly "purchase-order"?: null | string | {
                /** @description Code of the purchase order. `null` when there is none. */
                readonly code?: string | null;
            };
        };
        readonly ReceivingUpdate: {
            /** @description What people and other systems call the receiving. Unique among the receivings of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description The location (site) it arrives at. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly location?: null | string | {
                /** @description Code of the location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The purchase order it receives. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly "purchase-order"?: null | string | {
                /** @description Code of the purchase order. `null` when there is none. */
                readonly code?: string | null;
            };
        };
        readonly Report: {
            /** @description The worker the line is about. */
            readonly worker: {
                /** @description Number of the worker, as text. */
                readonly number: string;
                /** @description Name of the worker. `null` when there is none. */
                readonly name: string | null;
            };
            /** @description Time the worker was present; seconds are cut off, such as `08H00`. */
            readonly "presence-time": string;
            /** @description Time of the productions of the worker, less downtimes and breaks, within the presence, such as `04H00m00s`. */
            readonly "work-time": string;
            /** @description Work in whole per cent of presence, rounded half up, such as `50%`; `0%` without presence. */
            readonly percentage: string;
            /** @description Planned breaks, and downtimes of the worker without a machine, within the presence, such as `00H30m00s`. */
            readonly "calendar-downtimes": string;
            /** @description The part of the work that was rework; only with `show-rework=true`. Such as `00H30m00s`. */
            readonly "rework-time"?: string;
        };
        readonly Section: {
            /** @description Number of the section. The service gives it when the section is created; it never changes. */
            readonly id: number;
            /** @description What people and other systems call the section. Unique among the sections of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the section, for people. */
            readonly name: string;
        };
        readonly SectionCreate: {
            /** @description What people and other systems call the section. Unique among the sections of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the section, for people. Left out at creation, or `null`: the code. */
            readonly name?: string | null;
        };
        readonly SectionUpdate: {
            /** @description What people and other systems call the section. Unique among the sections of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description Name of the section, for people. Left out at creation, or `null`: the code. */
            readonly name?: string | null;
        };
        readonly Serial: {
            /**
             * @description Always `true`; a refusal has `false`.
             * @constant
             */
            readonly success: true;
            /** @description Says that it worked, for a person. */
            readonly message: string;
            /** @description The serials, ascending by code point. */
            readonly data: readonly {
                /** @description The serial. */
                readonly serial_number: string;
                /**
                 * @description Always `Assigned`: it is a pack now.
                 * @constant
                 */
                readonly status: "Assigned";
            }[];
        };
        readonly SerialCommission: {
            /** @description GTIN of the product, of 8, 12, 13 or 14 digits: one of the company, or of a partner for whom it produces. A GTIN of 8, 12, 13 or 14 digits. */
            readonly product_code: string;
            /**
             * @description How the product is named: always `GTIN`.
             * @constant
             */
            readonly product_code_schema: "GTIN";
            /** @description The batch that is printed on the packs. Must have 1 to 20 characters of GS1 set 82: letters, digits and ! " % & ' ( ) * + , - . / : ; < = > ? _. */
            readonly batch: string;
            /** @description Expiry date as it is printed, `YYMMDD`; day 00 is the last of the month. A date YYMMDD, such as 271115. */
            readonly expiry_date: string;
            /** @description 1 to 10,000 serials, no two alike. Upper and lower case differ. */
            readonly serials: readonly string[];
        };
        readonly SerialOperation: {
            /** @description Number of the serial operation. The service gives it when the serial operation is created; it never changes. */
            readonly id: number;
            /**
             * @description What was done: `pool`, `commission`, `release` or `decommission`.
             * @enum {string}
             */
            readonly kind: "pool" | "commission" | "release" | "decommission";
            /** @description When it was done. */
            readonly date: string;
            /** @description GTIN of the product, as it is registered there. */
            readonly gtin: string;
            /** @description The batch it was about. `null` when there is none. */
            readonly batch: string | null;
            /** @description The day the packs expire, `YYYY-MM-DD`. `null` when there is none. */
            readonly "expiry-date": string | null;
            /** @description How many serials changed. */
            readonly serials: number;
            /** @description Where the packs may be sold, in the words of the company. `null` when there is none. */
            readonly market: string | null;
            /** @description Why the packs were decommissioned. `null` when there is none. */
            readonly reason: string | null;
            /** @description Id of the partnership, where the product is that of a partner. `null` when there is none. */
            readonly partnership: number | null;
        };
        readonly Session: {
            /** @description Id of the session. */
            readonly id: string;
            /** @description The API key that is signed in: what is done in the session is told under it. */
            readonly key: string;
            /** @description When it began, in the zone of the company. */
            readonly "created-at": string;
            /** @description When it last gave a token. */
            readonly "last-renewed-at": string;
            /** @description When it ends, 12 hours after its beginning. */
            readonly "expires-at": string;
            /** @description What the browser called itself at the beginning, the first 200 characters. */
            readonly "user-agent": string;
            /** @description Whether the request was sent with a token of this session. */
            readonly current: boolean;
        };
        readonly SessionCreate: {
            /** @description An API key with the admin role. */
            readonly key: string;
            /** @description Its secret. */
            readonly secret: string;
        };
        readonly SessionCreateAnswer: {
            /** @description Id of the session. */
            readonly id: string;
            /** @description The API key that is signed in: what is done in the session is told under it. */
            readonly key: string;
            /** @description When it began, in the zone of the company. */
            readonly "created-at": string;
            /** @description When it last gave a token. */
            readonly "last-renewed-at": string;
            /** @description When it ends, 12 hours after its beginning. */
            readonly "expires-at": string;
            /** @description What the browser called itself at the beginning, the first 200 characters. */
            readonly "user-agent": string;
            /** @description The company that is worked for. */
            readonly company: {
                /** @description Id of the company. */
                readonly id: string;
                /** @description Name of the company. */
                readonly name: string;
                /** @description Zone of the company, in which dates are written. */
                readonly "time-zone": string;
            };
            /** @description An access token with all scopes of an admin: `Authorization: Bearer <token>`. To be kept in the memory of the page only. */
            readonly token: string;
            /** @description When the token dies, after 15 minutes; a renewal gives another one before. */
            readonly "token-expires-at": string;
        };
        readonly Shipping: {
            /** @description Number of the shipping. The service gives it when the shipping is created; it never changes. */
            readonly id: number;
            /** @description What people and other systems call the shipping. Unique among the shippings of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description The client order it ships. `null` when there is none. */
            readonly "client-order": {
                /** @description Id of the client order. */
                readonly id: number;
                /** @description Code of the client order. */
                readonly code: string;
                /** @description Code of the client. `null` when there is none. */
                readonly client: string | null;
            } | null;
            /** @description The location (site) it leaves from. `null` when there is none. */
            readonly location: {
                /** @description Id of the location. */
                readonly id: number;
                /** @description Code of the location. */
                readonly code: string;
                /** @description Name of the location. */
                readonly name: string;
            } | null;
        };
        readonly ShippingCreate: {
            /** @description What people and other systems call the shipping. Unique among the shippings of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description The location (site) it leaves from. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly location?: null | string | {
                /** @description Code of the location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The client order it ships. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly "client-order"?: null | string | {
                /** @description Code of the client order. `null` when there is none. */
                readonly code?: string | null;
            };
        };
        readonly ShippingUpdate: {
            /** @description What people and other systems call the shipping. Unique among the shippings of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description The location (site) it leaves from. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly location?: null | string | {
                /** @description Code of the location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The client order it ships. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly "client-order"?: null | string | {
                /** @description Code of the client order. `null` when there is none. */
                readonly code?: string | null;
            };
        };
        readonly ShopfloorChannel: {
            /** @description Number of the shopfloor channel. The service gives it when the shopfloor channel is created; it never changes. */
            readonly id: number;
            /** @description Name of the channel, for people. It need not be unique. */
            readonly name: string;
            /** @description The key that requests send as `x-channel-key`. No other channel has it. */
            readonly key: string;
            /** @description What speaks through it. Only `Manufacturer V2 API` takes serials; that is the default. */
            readonly source: string;
            /** @description Id of the partnership whose products come through it. `null`: those of the company itself, and those of its one active partnership that names them. */
            readonly partnership: number | null;
        };
        readonly ShopfloorChannelCreate: {
            /** @description Name of the channel, for people. It need not be unique. */
            readonly name: string;
            /** @description The key that requests send as `x-channel-key`, 1 to 255 visible ASCII characters. Left out at creation: 40 random ones. Must be letters, digits and signs without blanks (visible ASCII). */
            readonly key?: string;
            /** @description What speaks through it. Only `Manufacturer V2 API` takes serials; that is the default. */
            readonly source?: string;
            /** @description Id of the partnership whose products come through it. `null`: those of the company itself, and those of its one active partnership that names them. */
            readonly partnership?: number | null;
        };
        readonly ShopfloorChannelUpdate: {
            /** @description Name of the channel, for people. It need not be unique. */
            readonly name?: string;
            /** @description The key that requests send as `x-channel-key`, 1 to 255 visible ASCII characters. Left out at creation: 40 random ones. Must be letters, digits and signs without blanks (visible ASCII). */
            readonly key?: string;
            /** @description Id of the partnership whose products come through it. `null`: those of the company itself, and those of its one active partnership that names them. */
            readonly partnership?: number | null;
            /** @description What speaks through it. Only `Manufacturer V2 API` takes serials; that is the default. */
            readonly source?: string;
        };
        readonly StaticToken: {
            /** @description Number of the static token. The service gives it when the static token is created; it never changes. */
            readonly id: number;
            /** @description Name of the token, for people. It need not be unique. */
            readonly name: string;
            /** @description The API key it belongs to: the token dies with it. */
            readonly key: string;
            /** @description When the static token was created, in the zone of the company. */
            readonly "created-at": string;
            /** @description The static token: `Authorization: Bearer <token>`, or `x-access-token`. It is in this answer only: the same request again, with its `Idempotency-Key`, is answered without it. */
            readonly token?: string;
        };
        readonly StaticTokenCreate: {
            /** @description Name of the token, for people. It need not be unique. */
            readonly name: string;
            /** @description An API key of the company: the token dies with it. Left out: that of the caller. */
            readonly key?: string;
            /** @description A token that a client is configured with already: 32 to 2,000 visible ASCII characters that no company has ever had. Left out: one is made up. Must be letters, digits and signs without blanks (visible ASCII). */
            readonly token?: string;
        };
        readonly StaticTokenListAnswer: {
            /** @description Number of the static token. The service gives it when the static token is created; it never changes. */
            readonly id: number;
            /** @description Name of the token, for people. It need not be unique. */
            readonly name: string;
            /** @description The API key it belongs to: the token dies with it. */
            readonly key: string;
            /** @description When the static token was created, in the zone of the company. */
            readonly "created-at": string;
        };
        readonly Stock: {
            /** @description Says that the stock was set. */
            readonly message: string;
        };
        readonly StockCount: {
            /** @description Code of the product. */
            readonly "product-code": string;
            /** @description How much was counted, in units of the product. Movements dated later than `date` count on top of it. At most 15 digits, 6 of them decimals. */
            readonly stock: number | string;
            /** @description When it was counted. Left out or `null`: now, with everything that has moved until the stock is read. */
            readonly date?: string | null;
        };
        readonly StockGetAnswer: {
            /** @description Code of the product. */
            readonly "product-code": string;
            /** @description How much there is, in units of the product, with at most 6 decimals. Over all lots and places; below zero when more was taken than there was. */
            readonly stock: number;
            /** @description The lots of which there is stock. What moved without a lot is in the total only. */
            readonly lot: readonly {
                /** @description Code of the lot. */
                readonly code: string;
                /** @description How much there is in the lot, in units of the product. */
                readonly stock: number;
            }[];
            /** @description The warehouse locations at which there is stock. What moved without a place is in the total only. */
            readonly "warehouse-locations": readonly {
                /** @description Code of the warehouse location. */
                readonly code: string;
                /** @description Code of its warehouse. */
                readonly warehouse: string;
                /** @description How much there is at the place, in units of the product. */
                readonly stock: number;
            }[];
        };
        readonly StockListAnswer: {
            /** @description Id of the product. */
            readonly id: number;
            /** @description Code of the product. */
            readonly "product-code": string;
            /** @description How much there is, in units of the product, with at most 6 decimals. Over all lots and places; below zero when more was taken than there was. */
            readonly stock: number;
            /** @description When it last changed, with milliseconds: by a movement, also one between two lots, or because its product came or got another code. */
            readonly "changed-at": string;
        };
        readonly Supplier: {
            /** @description Number of the supplier. The service gives it when the supplier is created; it never changes. */
            readonly id: number;
            /** @description What people and other systems call the supplier. Unique among the suppliers of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the supplier, for people. */
            readonly name: string;
            /** @description VAT number, or the number the supplier has with you. Free text, not checked. `null` when there is none. */
            readonly number: string | null;
            /** @description Last day of the business relation. Sent as any date or as `dd/MM/yyyy`; answered as `dd/MM/yyyy`, the day it is in the zone of the company. `null` when there is none. */
            readonly "expiration-date": string | null;
            /** @description People or desks to talk to. Exactly one is the default: the one marked, else the first. */
            readonly contacts: readonly {
                /** @description Phone number of the contact; this or `email` is needed. `null` when there is none. */
                readonly "phone-number": string | null;
                /** @description E-mail address of the contact; this or `phone-number` is needed. Its form is not checked. `null` when there is none. */
                readonly email: string | null;
                /** @description Name of the contact. `null` when there is none. */
                readonly name: string | null;
                /** @description Whether this is the one to begin with. One contact at most may be marked; default: the first is. */
                readonly default: boolean;
            }[];
            /** @description Addresses, each with a code of its own. Exactly one is the default: the one marked, else the first. */
            readonly addresses: readonly {
                /** @description What orders name the address by; unique within the supplier. */
                readonly code: string;
                /** @description What the address is called. `null` when there is none. */
                readonly name: string | null;
                /** @description Street and number. */
                readonly address: string;
                /** @description City. `null` when there is none. */
                readonly city: string | null;
                /** @description Postal code, as text. `null` when there is none. */
                readonly "post-code": string | null;
                /** @description State, province or district. `null` when there is none. */
                readonly state: string | null;
                /** @description Country by its ISO 3166-1 code of two letters, such as `PT`; answered in upper case. */
                readonly country: string;
                /** @description Whether this is the one to begin with. One address at most may be marked; default: the first is. */
                readonly default: boolean;
            }[];
        };
        readonly SupplierCreate: {
            /** @description What people and other systems call the supplier. Unique among the suppliers of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the supplier, for people. Required at creation; it need not be unique. */
            readonly name: string;
            /** @description VAT number, or the number the supplier has with you. Free text, not checked. `null` empties it. */
            readonly number?: string | null;
            /** @description Last day of the business relation. Sent as any date or as `dd/MM/yyyy`; answered as `dd/MM/yyyy`, the day it is in the zone of the company. `null` empties it. */
            readonly "expiration-date"?: string | null;
            /** @description People or desks to talk to, at most 500, each with a phone number or an e-mail address. A PUT replaces the whole list; left out, `null` or empty, it removes all of them. */
            readonly contacts?: readonly {
                /** @description Name of the contact. `null` when there is none. */
                readonly name?: string | null;
                /** @description Phone number of the contact; this or `email` is needed. `null` empties it. */
                readonly "phone-number"?: string | null;
                /** @description E-mail address of the contact; this or `phone-number` is needed. Its form is not checked. `null` empties it. */
                readonly email?: string | null;
                /** @description Whether this is the one to begin with. One contact at most may be marked; default: the first is. `null` counts as `false`. */
                readonly default?: boolean | null;
            }[] | null;
            /** @description Addresses, at most 500, each with a code of its own. A PUT replaces the whole list; left out, `null` or empty, it removes all of them. One that an order names cannot go. */
            readonly addresses?: readonly {
                /** @description What orders name the address by; unique within the supplier. */
                readonly code: string;
                /** @description What the address is called. `null` when there is none. */
                readonly name?: string | null;
                /** @description Street and number. */
                readonly address: string;
                /** @description City. `null` empties it. */
                readonly city?: string | null;
                /** @description Postal code, as text. `null` empties it. */
                readonly "post-code"?: string | null;
                /** @description State, province or district. `null` empties it. */
                readonly state?: string | null;
                /** @description Country by its ISO 3166-1 code of two letters, such as `PT`; answered in upper case. A country code of ISO 3166-1, such as PT. */
                readonly country: string;
                /** @description Whether this is the one to begin with. One address at most may be marked; default: the first is. `null` counts as `false`. */
                readonly default?: boolean | null;
            }[] | null;
        };
        readonly SupplierUpdate: {
            /** @description What people and other systems call the supplier. Unique among the suppliers of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description Name of the supplier, for people. Required at creation; it need not be unique. */
            readonly name?: string;
            /** @description VAT number, or the number the supplier has with you. Free text, not checked. `null` empties it. */
            readonly number?: string | null;
            /** @description Last day of the business relation. Sent as any date or as `dd/MM/yyyy`; answered as `dd/MM/yyyy`, the day it is in the zone of the company. `null` empties it. */
            readonly "expiration-date"?: string | null;
            /** @description People or desks to talk to, at most 500, each with a phone number or an e-mail address. A PUT replaces the whole list; left out, `null` or empty, it removes all of them. */
            readonly contacts?: readonly {
                /** @description Name of the contact. `null` when there is none. */
                readonly name?: string | null;
                /** @description Phone number of the contact; this or `email` is needed. `null` empties it. */
                readonly "phone-number"?: string | null;
                /** @description E-mail address of the contact; this or `phone-number` is needed. Its form is not checked. `null` empties it. */
                readonly email?: string | null;
                /** @description Whether this is the one to begin with. One contact at most may be marked; default: the first is. `null` counts as `false`. */
                readonly default?: boolean | null;
            }[] | null;
            /** @description Addresses, at most 500, each with a code of its own. A PUT replaces the whole list; left out, `null` or empty, it removes all of them. One that an order names cannot go. */
            readonly addresses?: readonly {
                /** @description What orders name the address by; unique within the supplier. */
                readonly code: string;
                /** @description What the address is called. `null` when there is none. */
                readonly name?: string | null;
                /** @description Street and number. */
                readonly address: string;
                /** @description City. `null` empties it. */
                readonly city?: string | null;
                /** @description Postal code, as text. `null` empties it. */
                readonly "post-code"?: string | null;
                /** @description State, province or district. `null` empties it. */
                readonly state?: string | null;
                /** @description Country by its ISO 3166-1 code of two letters, such as `PT`; answered in upper case. A country code of ISO 3166-1, such as PT. */
                readonly country: string;
                /** @description Whether this is the one to begin with. One address at most may be marked; default: the first is. `null` counts as `false`. */
                readonly default?: boolean | null;
            }[] | null;
        };
        readonly Usage: {
            /** @description Requests that are let in within any 60 seconds, of programs and of the console each. `null`: there is no limit. */
            readonly limit: number | null;
            /** @description Requests of programs: over all API keys and both APIs, whichever token they show. */
            readonly api: {
                /** @description Requests that were let in within the last 60 seconds; this one is among them. */
                readonly used: number;
                /** @description Requests left. */
                readonly remaining: number;
                /** @description Seconds until the oldest request leaves the window; 0 without one. */
                readonly "reset-seconds": number;
            };
            /** @description Requests with tokens of sessions, signing in and renewals. */
            readonly console: {
                /** @description Requests that were let in within the last 60 seconds; this one is among them. */
                readonly used: number;
                /** @description Requests left. */
                readonly remaining: number;
                /** @description Seconds until the oldest request leaves the window; 0 without one. */
                readonly "reset-seconds": number;
            };
        };
        readonly Warehouse: {
            /** @description Number of the warehouse. The service gives it when the warehouse is created; it never changes. */
            readonly id: number;
            /** @description What people and other systems call the warehouse. Unique among the warehouses of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the warehouse, for people. */
            readonly name: string;
            /** @description Code of the location (site) it is at. `null` when there is none. */
            readonly location: string | null;
            /** @description The places within the warehouse. */
            readonly "warehouse-locations": readonly {
                /** @description Number of the place. It stays as long as its code stays in the warehouse. */
                readonly id: number;
                /** @description What movements name the place by; unique in the company, not only in the warehouse. */
                readonly code: string;
                /** @description Name of the place, for people. Left out at creation: its code. */
                readonly name: string;
            }[];
        };
        readonly WarehouseCreate: {
            /** @description What people and other systems call the warehouse. Unique among the warehouses of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the warehouse, for people. Left out at creation, or `null`: the code. */
            readonly name?: string | null;
            /** @description Code of the location (site) it is at. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly location?: null | string | {
                /** @description Code of the location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The places within the warehouse, at most 45. A list that is sent replaces the one before; what stays keeps its `id`. `null` empties it. */
            readonly "warehouse-locations"?: readonly {
                /** @description What movements name the place by; unique in the company, not only in the warehouse. */
                readonly code: string;
                /** @description Name of the place, for people. Left out at creation: its code. `null` when there is none. */
                readonly name?: string | null;
            }[] | null;
        };
        readonly WarehouseUpdate: {
            /** @description What people and other systems call the warehouse. Unique among the warehouses of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description Name of the warehouse, for people. Left out at creation, or `null`: the code. */
            readonly name?: string | null;
            /** @description Code of the location (site) it is at. Sent as its code or as `{code}`; it must exist. `null`, `{}` and empty text mean none. */
            readonly location?: null | string | {
                /** @description Code of the location. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The places within the warehouse, at most 45. A list that is sent replaces the one before; what stays keeps its `id`. `null` empties it. */
            readonly "warehouse-locations"?: readonly {
                /** @description What movements name the place by; unique in the company, not only in the warehouse. */
                readonly code: string;
                /** @description Name of the place, for people. Left out at creation: its code. `null` when there is none. */
                readonly name?: string | null;
            }[] | null;
        };
        readonly WasteType: {
            /** @description Number of the waste type. The service gives it when the waste type is created; it never changes. */
            readonly id: number;
            /** @description What operations and productions name the waste type by. Unique in the company; another code renames it. */
            readonly code: string;
            /** @description What it is, for people. `null` when there is none. */
            readonly description: string | null;
            /** @description What is wrong with such a product. `null` when there is none. */
            readonly flaw: string | null;
            /** @description Whether it can be made good again. Default `false`. */
            readonly recoverable: boolean;
            /** @description Whether the customer pays for it. Default `false`. */
            readonly billable: boolean;
        };
        readonly WasteTypeCreate: {
            /** @description What operations and productions name the waste type by. Unique in the company; another code renames it. */
            readonly code: string;
            /** @description What it is, for people. `null` empties it. */
            readonly description?: string | null;
            /** @description What is wrong with such a product. `null` empties it. */
            readonly flaw?: string | null;
            /** @description Whether it can be made good again. Default `false`. `null` counts as `false`. */
            readonly recoverable?: boolean | null;
            /** @description Whether the customer pays for it. Default `false`. `null` counts as `false`. */
            readonly billable?: boolean | null;
        };
        readonly WasteTypeUpdate: {
            /** @description What operations and productions name the waste type by. Unique in the company; another code renames it. */
            readonly code?: string;
            /** @description What it is, for people. `null` empties it. */
            readonly description?: string | null;
            /** @description What is wrong with such a product. `null` empties it. */
            readonly flaw?: string | null;
            /** @description Whether it can be made good again. Default `false`. `null` counts as `false`. */
            readonly recoverable?: boolean | null;
            /** @description Whether the customer pays for it. Default `false`. `null` counts as `false`. */
            readonly billable?: boolean | null;
        };
        readonly Webhook: {
            /** @description Number of the webhook. The service gives it when the webhook is created; it never changes. */
            readonly id: number;
            /** @description The endpoint: where calls go. */
            readonly url: string;
            /** @description What the endpoint is told of; the section Webhooks has the payload of each topic. */
            readonly topics: readonly string[];
            /** @description Whether it is called. Default `true`. While it is `false` nothing new is queued, and what is queued is cancelled when its turn comes. */
            readonly active: boolean;
            /**
             * @description `active`; `paused` by an update with `active: false`; or `disabled` by the service, when the endpoint answered 410 or no call succeeded until a delivery was given up.
             * @enum {string}
             */
            readonly status: "active" | "paused" | "disabled";
            /** @description Why the service disabled it. `null` when there is none. */
            readonly "disabled-reason": string | null;
            /** @description The API key that created it. Its secret signs `x-prodsmart-hmac-sha256` and `-sha1`. */
            readonly "api-key": string;
            /** @description Until when the secret that was replaced last signs beside the present one. `null` when there is none. */
            readonly "previous-secret-until": string | null;
            /** @description The same of each replaced secret that may still sign, the earliest rotation first; only where there are several. */
            readonly "previous-secrets-until"?: readonly string[];
            /** @description The secret of the Standard Webhooks signature, `whsec_` and base64. It is in this answer only: the same request again, with its `Idempotency-Key`, is answered without it. */
            readonly secret?: string;
            /** @description Another webhook of the company has the same URL and topics: each change is told twice. Left out when there is none. */
            readonly hint?: string;
        };
        readonly WebhookCreate: {
            /**
             * Format: uri
             * @description The endpoint: an absolute https URL of a public host, port 443 or 8443, of at most 2,048 characters, without user name, password, white space and backslashes. An absolute URL.
             */
            readonly url: string;
            /** @description What the endpoint is told of; the section Webhooks has the payload of each topic. */
            readonly topics: readonly ("productionOrder/create" | "productionOrder/update" | "productionOrder/delete" | "punchClock_created" | "punchClock_updated" | "punchClock_deleted" | "shipping_inventory_movement_created" | "shipping_inventory_movement_updated" | "shipping_inventory_movement_deleted" | "receiving_inventory_movement_created" | "receiving_inventory_movement_updated" | "receiving_inventory_movement_deleted" | "internal_inventory_movement_created" | "internal_inventory_movement_updated" | "internal_inventory_movement_deleted" | "material_staging_created" | "material_staging_updated" | "material_staging_deleted" | "lot_created" | "lot_updated" | "lot_deleted" | "downTime_created" | "downTime_updated" | "downTime_deleted" | "production_created" | "production_updated" | "production_deleted" | "stock_changed")[];
            /**
             * @description Whether it is called. Default `true`. While it is `false` nothing new is queued, and what is queued is cancelled when its turn comes.
             * @default true
             */
            readonly active?: boolean;
        };
        readonly WebhookListAnswer: {
            /** @description Number of the webhook. The service gives it when the webhook is created; it never changes. */
            readonly id: number;
            /** @description The endpoint: where calls go. */
            readonly url: string;
            /** @description What the endpoint is told of; the section Webhooks has the payload of each topic. */
            readonly topics: readonly string[];
            /** @description Whether it is called. Default `true`. While it is `false` nothing new is queued, and what is queued is cancelled when its turn comes. */
            readonly active: boolean;
            /**
             * @description `active`; `paused` by an update with `active: false`; or `disabled` by the service, when the endpoint answered 410 or no call succeeded until a delivery was given up.
             * @enum {string}
             */
            readonly status: "active" | "paused" | "disabled";
            /** @description Why the service disabled it. `null` when there is none. */
            readonly "disabled-reason": string | null;
            /** @description The API key that created it. Its secret signs `x-prodsmart-hmac-sha256` and `-sha1`. */
            readonly "api-key": string;
            /** @description Until when the secret that was replaced last signs beside the present one. `null` when there is none. */
            readonly "previous-secret-until": string | null;
            /** @description The same of each replaced secret that may still sign, the earliest rotation first; only where there are several. */
            readonly "previous-secrets-until"?: readonly string[];
        };
        readonly WebhookRecover: {
            /** @description From when on, by the moment of the change; at most 30 days back there is something. A date such as 2026-07-20T09:15:15Z. */
            readonly since: string;
            /**
             * @description Whether only to count. Default `false`.
             * @default false
             */
            readonly preview?: boolean;
            /** @description The cursor of the answer before: continues there. The rest of the request stays the same. */
            readonly cursor?: string;
        };
        readonly WebhookRecoverAnswer: {
            /** @description Deliveries queued by this request, or that would be with `preview`; may be 0 although there is a cursor. */
            readonly count: number;
            /** @description Send the same request with it to go on. `null` when that was all. */
            readonly cursor: string | null;
        };
        readonly WebhookReplayAnswer: {
            /** @description Deliveries queued by this request, or that would be with `preview`; may be 0 although there is a cursor. */
            readonly count: number;
            /** @description Send the same request with it to go on. `null` when that was all. */
            readonly cursor: string | null;
        };
        readonly WebhookRotateSecret: {
            /**
             * @description How long the replaced secret signs beside the new one, in hours. 0 ends it at once.
             * @default 24
             */
            readonly "overlap-hours"?: number;
        };
        readonly WebhookRotateSecretAnswer: {
            /** @description Number of the webhook. The service gives it when the webhook is created; it never changes. */
            readonly id: number;
            /** @description The endpoint: where calls go. */
            readonly url: string;
            /** @description What the endpoint is told of; the section Webhooks has the payload of each topic. */
            readonly topics: readonly string[];
            /** @description Whether it is called. Default `true`. While it is `false` nothing new is queued, and what is queued is cancelled when its turn comes. */
            readonly active: boolean;
            /**
             * @description `active`; `paused` by an update with `active: false`; or `disabled` by the service, when the endpoint answered 410 or no call succeeded until a delivery was given up.
             * @enum {string}
             */
            readonly status: "active" | "paused" | "disabled";
            /** @description Why the service disabled it. `null` when there is none. */
            readonly "disabled-reason": string | null;
            /** @description The API key that created it. Its secret signs `x-prodsmart-hmac-sha256` and `-sha1`. */
            readonly "api-key": string;
            /** @description Until when the secret that was replaced last signs beside the present one. `null` when there is none. */
            readonly "previous-secret-until": string | null;
            /** @description The same of each replaced secret that may still sign, the earliest rotation first; only where there are several. */
            readonly "previous-secrets-until"?: readonly string[];
            /** @description The secret of the Standard Webhooks signature, `whsec_` and base64. It is in this answer only: the same request again, with its `Idempotency-Key`, is answered without it. */
            readonly secret?: string;
        };
        readonly WebhookTest: {
            /** @description The topic of which a sample is sent, as the section Webhooks shows it. Left out or `null`: a `ping`. */
            readonly topic?: ("productionOrder/create" | "productionOrder/update" | "productionOrder/delete" | "punchClock_created" | "punchClock_updated" | "punchClock_deleted" | "shipping_inventory_movement_created" | "shipping_inventory_movement_updated" | "shipping_inventory_movement_deleted" | "receiving_inventory_movement_created" | "receiving_inventory_movement_updated" | "receiving_inventory_movement_deleted" | "internal_inventory_movement_created" | "internal_inventory_movement_updated" | "internal_inventory_movement_deleted" | "material_staging_created" | "material_staging_updated" | "material_staging_deleted" | "lot_created" | "lot_updated" | "lot_deleted" | "downTime_created" | "downTime_updated" | "downTime_deleted" | "production_created" | "production_updated" | "production_deleted" | "stock_changed") | null;
        };
        readonly WebhookTestAnswer: {
            /** @description Identifier of the delivery: `x-prodsmart-webhook-uuid` and `webhook-id` of its calls, the same on every attempt. */
            readonly uuid: string;
            /** @description Id of the webhook. */
            readonly webhook: number;
            /** @description Identifier of the event in `GET /api/events`. */
            readonly "event-id": string;
            /** @description Sequence of the event in `GET /api/events`. `null` for a ping or a sample. */
            readonly sequence: number | null;
            /** @description What it tells of; `ping` for a test without a topic. */
            readonly topic: string;
            /** @description When the change was made, with milliseconds. */
            readonly "triggered-at": string;
            /**
             * @description `pending`: not attempted since it was queued; `failed`: will be tried again; `delivered`: answered with 2xx; `dead`: given up; `cancelled`: the webhook was inactive or gone when its turn came.
             * @enum {string}
             */
            readonly status: "pending" | "failed" | "delivered" | "dead" | "cancelled";
            /** @description When it is tried next. `null` when it is not tried any more. */
            readonly "next-attempt-at": string | null;
            /** @description The latest 20 attempts, the earliest first. */
            readonly attempts: readonly {
                /** @description When the endpoint was called. */
                readonly at: string;
                /** @description How long that took, in milliseconds. */
                readonly milliseconds: number;
                /** @description HTTP status of its answer. `null` when it did not answer. */
                readonly status: number | null;
                /** @description Why the attempt failed. `null` when it succeeded. */
                readonly reason: string | null;
                /** @description Beginning of the answer, at most 500 characters. `null` when it did not answer. */
                readonly snippet: string | null;
            }[];
        };
        readonly WebhookUpdate: {
            /**
             * Format: uri
             * @description The endpoint: an absolute https URL of a public host, port 443 or 8443, of at most 2,048 characters, without user name, password, white space and backslashes. An absolute URL.
             */
            readonly url?: string;
            /** @description What the endpoint is told of; the section Webhooks has the payload of each topic. */
            readonly topics?: readonly ("productionOrder/create" | "productionOrder/update" | "productionOrder/delete" | "punchClock_created" | "punchClock_updated" | "punchClock_deleted" | "shipping_inventory_movement_created" | "shipping_inventory_movement_updated" | "shipping_inventory_movement_deleted" | "receiving_inventory_movement_created" | "receiving_inventory_movement_updated" | "receiving_inventory_movement_deleted" | "internal_inventory_movement_created" | "internal_inventory_movement_updated" | "internal_inventory_movement_deleted" | "material_staging_created" | "material_staging_updated" | "material_staging_deleted" | "lot_created" | "lot_updated" | "lot_deleted" | "downTime_created" | "downTime_updated" | "downTime_deleted" | "production_created" | "production_updated" | "production_deleted" | "stock_changed")[];
            /** @description Whether it is called. Default `true`. While it is `false` nothing new is queued, and what is queued is cancelled when its turn comes. */
            readonly active?: boolean;
        };
        readonly WebhookUpdateAnswer: {
            /** @description Number of the webhook. The service gives it when the webhook is created; it never changes. */
            readonly id: number;
            /** @description The endpoint: where calls go. */
            readonly url: string;
            /** @description What the endpoint is told of; the section Webhooks has the payload of each topic. */
            readonly topics: readonly string[];
            /** @description Whether it is called. Default `true`. While it is `false` nothing new is queued, and what is queued is cancelled when its turn comes. */
            readonly active: boolean;
            /**
             * @description `active`; `paused` by an update with `active: false`; or `disabled` by the service, when the endpoint answered 410 or no call succeeded until a delivery was given up.
             * @enum {string}
             */
            readonly status: "active" | "paused" | "disabled";
            /** @description Why the service disabled it. `null` when there is none. */
            readonly "disabled-reason": string | null;
            /** @description The API key that created it. Its secret signs `x-prodsmart-hmac-sha256` and `-sha1`. */
            readonly "api-key": string;
            /** @description Until when the secret that was replaced last signs beside the present one. `null` when there is none. */
            readonly "previous-secret-until": string | null;
            /** @description The same of each replaced secret that may still sign, the earliest rotation first; only where there are several. */
            readonly "previous-secrets-until"?: readonly string[];
            /** @description Another webhook of the company has the same URL and topics: each change is told twice. Left out when there is none. */
            readonly hint?: string;
        };
        readonly Worker: {
            /** @description Number of the worker. The service gives it when the worker is created; it never changes. */
            readonly id: number;
            /** @description What the worker is called by everywhere: a whole number from 0, unique in the company. It stays while productions, downtimes or punch clock entries name it. */
            readonly number: number;
            /** @description Name of the worker. `null` when there is none. */
            readonly name: string | null;
            /** @description The section the worker belongs to, by its code. `null` when there is none. */
            readonly section: string | null;
            /** @description The worker groups the worker belongs to. */
            readonly groups: readonly string[];
            /** @description When the worker is expected, in the zone of the company. The labour-time report uses it where there are no punches. `null` when there is none. */
            readonly shift: {
                /** @description Time of day at which the shift begins, `HH:mm`. */
                readonly start: string;
                /** @description Time of day at which it ends, `HH:mm`; before the start means on the next day. */
                readonly end: string;
                /** @description Weekdays on which it begins: 1 is Monday, 7 is Sunday. */
                readonly days: readonly number[];
                /** @description Planned breaks within it, at most 10; they are no working time. */
                readonly breaks: readonly {
                    /** @description Time of day at which the break begins, `HH:mm`. */
                    readonly start: string;
                    /** @description Time of day at which it ends, `HH:mm`. */
                    readonly end: string;
                }[];
            } | null;
        };
        readonly WorkerCreate: {
            /** @description What the worker is called by everywhere: a whole number from 0, unique in the company. It stays while productions, downtimes or punch clock entries name it. */
            readonly number: number;
            /** @description Name of the worker. `null` empties it. */
            readonly name?: string | null;
            /** @description The section the worker belongs to, by its code. `null` empties it. */
            readonly section?: null | string | {
                /** @description Code of the section. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The worker groups the worker belongs to, by code or name, at most 50; they must exist. A list that is sent replaces the one before. `null` empties it. */
            readonly groups?: readonly (string | {
                /** @description Code of the worker group. */
                readonly code: string;
            })[] | null;
            /** @description When the worker is expected, in the zone of the company. The labour-time report uses it where there are no punches. `null` empties it. */
            readonly shift?: {
                /** @description Time of day at which the shift begins, `HH:mm`. A time of day, HH:mm, such as 08:30. */
                readonly start: string;
                /** @description Time of day at which it ends, `HH:mm`; before the start means on the next day. A time of day, HH:mm, such as 08:30. */
                readonly end: string;
                /** @description Planned breaks within it, at most 10; they are no working time. `null` empties it. */
                readonly breaks?: readonly {
                    /** @description Time of day at which the break begins, `HH:mm`. A time of day, HH:mm, such as 08:30. */
                    readonly start: string;
                    /** @description Time of day at which it ends, `HH:mm`. A time of day, HH:mm, such as 08:30. */
                    readonly end: string;
                }[] | null;
                /** @description Weekdays on which it begins: 1 is Monday, 7 is Sunday. */
                readonly days: readonly number[];
            } | null;
        };
        readonly WorkerGroup: {
            /** @description Number of the worker group. The service gives it when the worker group is created; it never changes. */
            readonly id: number;
            /** @description What people and other systems call the worker group. Unique among the worker groups of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the worker group, for people. */
            readonly name: string;
        };
        readonly WorkerGroupCreate: {
            /** @description What people and other systems call the worker group. Unique among the worker groups of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the worker group, for people. Left out at creation, or `null`: the code. */
            readonly name?: string | null;
        };
        readonly WorkerGroupUpdate: {
            /** @description What people and other systems call the worker group. Unique among the worker groups of the company and kept as it is sent; another code renames it. */
            readonly code?: string;
            /** @description Name of the worker group, for people. Left out at creation, or `null`: the code. */
            readonly name?: string | null;
        };
        readonly WorkerUpdate: {
            /** @description What the worker is called by everywhere: a whole number from 0, unique in the company. It stays while productions, downtimes or punch clock entries name it. */
            readonly number?: number;
            /** @description Name of the worker. `null` empties it. */
            readonly name?: string | null;
            /** @description The section the worker belongs to, by its code. `null` empties it. */
            readonly section?: null | string | {
                /** @description Code of the section. `null` when there is none. */
                readonly code?: string | null;
            };
            /** @description The worker groups the worker belongs to, by code or name, at most 50; they must exist. A list that is sent replaces the one before. `null` empties it. */
            readonly groups?: readonly (string | {
                /** @description Code of the worker group. */
                readonly code: string;
            })[] | null;
            /** @description When the worker is expected, in the zone of the company. The labour-time report uses it where there are no punches. `null` empties it. */
            readonly shift?: {
                /** @description Time of day at which the shift begins, `HH:mm`. A time of day, HH:mm, such as 08:30. */
                readonly start: string;
                /** @description Time of day at which it ends, `HH:mm`; before the start means on the next day. A time of day, HH:mm, such as 08:30. */
                readonly end: string;
                /** @description Planned breaks within it, at most 10; they are no working time. `null` empties it. */
                readonly breaks?: readonly {
                    /** @description Time of day at which the break begins, `HH:mm`. A time of day, HH:mm, such as 08:30. */
                    readonly start: string;
                    /** @description Time of day at which it ends, `HH:mm`. A time of day, HH:mm, such as 08:30. */
                    readonly end: string;
                }[] | null;
                /** @description Weekdays on which it begins: 1 is Monday, 7 is Sunday. */
                readonly days: readonly number[];
            } | null;
        };
        readonly ProductionOrderCreateCall: components["schemas"]["ProductionOrderGetAnswer"];
        readonly ProductionOrderUpdateCall: components["schemas"]["ProductionOrderGetAnswer"];
        readonly ProductionOrderDeleteCall: components["schemas"]["ProductionOrderGetAnswer"];
        readonly ProductionCreatedCall: readonly {
            /** @description Number of the production. The service gives it when the production is created; it never changes. */
            readonly id: number;
            /** @description The production order it is done for. `null` when there is none. */
            readonly "production-order": {
                /** @description Code of the production order. */
                readonly code: string;
                /** @description Id of the production order; it may be sent instead of the code. */
                readonly id: number;
            } | null;
            /** @description What is done: an operation of a product. */
            readonly operation: {
                /** @description Code of the operation of the product. Empty text for a product without operations. */
                readonly code: string;
                /** @description Code of the product that is made. */
                readonly product: string;
                /** @description Code of the product that is made; the same as `product`, and either may be sent. */
                readonly "product-code": string;
                /** @description Number of the operation within its product; 0 for a product without operations. */
                readonly id: number;
            };
            /** @description The machine it is done on. `null` when there is none. */
            readonly machine: {
                /** @description Code of the machine. */
                readonly code: string;
            } | null;
            /** @description What turned out wrong. It uses up material, and is no output. */
            readonly "produced-waste": readonly {
                /** @description How much turned out wrong, in units of the product. */
                readonly quantity: number;
                /** @description The waste type. */
                readonly waste: {
                    /** @description Code of the waste type. */
                    readonly code: string;
                    /** @description Description of the waste type when this was recorded. `null` when there is none. */
                    readonly description: string | null;
                    /** @description What is wrong with such a product. `null` when there is none. */
                    readonly flaw: string | null;
                    /** @description Whether it can be made good again. */
                    readonly recoverable: boolean;
                    /** @description Whether the customer pays for it. */
                    readonly billable: boolean;
                    /** @description Id of the waste type. */
                    readonly id: number;
                };
            }[];
            /** @description How much turned out right, in units of the product; not negative. Default 0. Recorded at the last operation that is neither optional nor recovery nor disabled, it is output: it goes to the order and into stock, and at each operation components are used up for it. */
            readonly quantity: number;
            /** @description Whether it has ended. */
            readonly "checked-out": boolean;
            /** @description Whether the order needs no more of this operation. Default `false`. */
            readonly finished: boolean;
            /** @description Whether something made before is made good. Default `false`. The labour-time report adds it up by itself. */
            readonly rework: boolean;
            /** @description When the work began, with milliseconds in answers. Default: now. */
            readonly "start-time": string;
            /** @description When the work ended, with milliseconds; the start while it still runs (`checked-out` is `false` then). */
            readonly "end-time": string;
            /** @description Code of the lot its output goes into. `null` when there is none. */
            readonly "lot-number": string | null;
            /** @description The shipping it is made for. `null` when there is none. */
            readonly shipping: {
                /** @description Code of the shipping. */
                readonly code: string;
                /** @description Id of the shipping. `null` when there is none. */
                readonly id: number | null;
            } | null;
            /** @description Who does the work. `null` when there is none. */
            readonly worker: {
                /** @description Number of the worker. */
                readonly number: number;
                /** @description Name of the worker. `null` when there is none. */
                readonly name: string | null;
                /** @description Id of the worker. */
                readonly id: number;
            } | null;
            /** @description Named values of your own: `{name, value}` in the answer about one, `{<name>: value}` in the list. */
            readonly parameters: readonly {
                /** @description Name of the value. */
                readonly name: string;
                /** @description Text, number, `true`, `false` or `null`; it stays what was sent. */
                readonly value: string | number | boolean | null;
            }[];
        }[];
        readonly ProductionUpdatedCall: readonly {
            /** @description Number of the production. The service gives it when the production is created; it never changes. */
            readonly id: number;
            /** @description The production order it is done for. `null` when there is none. */
            readonly "production-order": {
                /** @description Code of the production order. */
                readonly code: string;
                /** @description Id of the production order; it may be sent instead of the code. */
                readonly id: number;
            } | null;
            /** @description What is done: an operation of a product. */
            readonly operation: {
                /** @description Code of the operation of the product. Empty text for a product without operations. */
                readonly code: string;
                /** @description Code of the product that is made. */
                readonly product: string;
                /** @description Code of the product that is made; the same as `product`, and either may be sent. */
                readonly "product-code": string;
                /** @description Number of the operation within its product; 0 for a product without operations. */
                readonly id: number;
            };
            /** @description The machine it is done on. `null` when there is none. */
            readonly machine: {
                /** @description Code of the machine. */
                readonly code: string;
            } | null;
            /** @description What turned out wrong. It uses up material, and is no output. */
            readonly "produced-waste": readonly {
                /** @description How much turned out wrong, in units of the product. */
                readonly quantity: number;
                /** @description The waste type. */
                readonly waste: {
                    /** @description Code of the waste type. */
                    readonly code: string;
                    /** @description Description of the waste type when this was recorded. `null` when there is none. */
                    readonly description: string | null;
                    /** @description What is wrong with such a product. `null` when there is none. */
                    readonly flaw: string | null;
                    /** @description Whether it can be made good again. */
                    readonly recoverable: boolean;
                    /** @description Whether the customer pays for it. */
                    readonly billable: boolean;
                    /** @description Id of the waste type. */
                    readonly id: number;
                };
            }[];
            /** @description How much turned out right, in units of the product; not negative. Default 0. Recorded at the last operation that is neither optional nor recovery nor disabled, it is output: it goes to the order and into stock, and at each operation components are used up for it. */
            readonly quantity: number;
            /** @description Whether it has ended. */
            readonly "checked-out": boolean;
            /** @description Whether the order needs no more of this operation. Default `false`. */
            readonly finished: boolean;
            /** @description Whether something made before is made good. Default `false`. The labour-time report adds it up by itself. */
            readonly rework: boolean;
            /** @description When the work began, with milliseconds in answers. Default: now. */
            readonly "start-time": string;
            /** @description When the work ended, with milliseconds; the start while it still runs (`checked-out` is `false` then). */
            readonly "end-time": string;
            /** @description Code of the lot its output goes into. `null` when there is none. */
            readonly "lot-number": string | null;
            /** @description The shipping it is made for. `null` when there is none. */
            readonly shipping: {
                /** @description Code of the shipping. */
                readonly code: string;
                /** @description Id of the shipping. `null` when there is none. */
                readonly id: number | null;
            } | null;
            /** @description Who does the work. `null` when there is none. */
            readonly worker: {
                /** @description Number of the worker. */
                readonly number: number;
                /** @description Name of the worker. `null` when there is none. */
                readonly name: string | null;
                /** @description Id of the worker. */
                readonly id: number;
            } | null;
            /** @description Named values of your own: `{name, value}` in the answer about one, `{<name>: value}` in the list. */
            readonly parameters: readonly {
                /** @description Name of the value. */
                readonly name: string;
                /** @description Text, number, `true`, `false` or `null`; it stays what was sent. */
                readonly value: string | number | boolean | null;
            }[];
        }[];
        readonly ProductionDeletedCall: {
            /** @description Number of the production. The service gives it when the production is created; it never changes. */
            readonly id: number;
        };
        readonly ShippingInventoryMovementCreatedCall: readonly {
            /** @description Number of the inventory movement. The service gives it when the inventory movement is created; it never changes. */
            readonly id: number;
            /** @description Code of the product. */
            readonly product: {
                /** @description Id of the product. */
                readonly id: number;
                /** @description Code of the product. */
                readonly code: string;
                /** @description Unit of measure of the product, in the words of the company. `null` when there is none. */
                readonly uom: string | null;
            };
            /** @description Code of the lot that moved. */
            readonly lot: {
                /** @description Code of the lot. */
                readonly code: string;
                /** @description When the lot expires. `null` when there is none. */
                readonly "expiration-date": string | null;
                /** @description What the supplier calls the lot. `null` when there is none. */
                readonly "supplier-lot": string | null;
            } | Record<string, never>;
            /** @description When the stock moved. */
            readonly date: string;
            /** @description How much moved, in units of the product: a decimal number as text, above 0. The type gives the direction. */
            readonly quantity: number;
            /** @description Code of the warehouse location (a place within a warehouse). */
            readonly "warehouse-location": {
                /** @description Id of the warehouse location. */
                readonly id: number;
                /** @description Code of the warehouse location. */
                readonly code: string;
                /** @description Code of the warehouse. Left out when there is none. */
                readonly warehouse: {
                    /** @description Id of the warehouse. */
                    readonly id: number;
                    /** @description Code of the warehouse. */
                    readonly code: string;
                };
            } | Record<string, never>;
            /** @description Who moved it. Left out when that is not known. */
            readonly worker: {
                /** @description Id of the worker. */
                readonly id: number;
                /** @description Number of the worker. */
                readonly number: number;
                /** @description Name of the worker. `null` when there is none. */
                readonly name: string | null;
            } | Record<string, never>;
            /**
             * @description `in` and `production` add to stock, `out` and `consumption` take from it.
             * @enum {string}
             */
            readonly "stock-type": "in" | "production" | "out" | "consumption";
            /** @description Remark, free text. Webhooks show it. */
            readonly comment: string;
            /** @description The client order; `{}` when there is none. */
            readonly "sales-order": {
                /** @description Id of the sales order. */
                readonly id: number;
                /** @description Code of the sales order. */
                readonly code: string;
                /** @description Code of the client. */
                readonly client: {
                    /** @description Id of the client. */
                    readonly id: number;
                    /** @description Code of the client. */
                    readonly code: string;
                } | Record<string, never>;
                /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. */
                readonly parameters: readonly {
                    /** @description Name of the value. */
                    readonly name: string;
                    /** @description Text, number, `true`, `false` or `null`; it stays what was sent. */
                    readonly value: string | number | boolean | null;
                }[];
            } | Record<string, never>;
            /** @description The shipping it belongs to: the movement is told to webhooks as one of shipping. Left out when there is none. */
            readonly shipping: {
                /** @description Id of the shipping. */
                readonly id: number;
                /** @description Code of the shipping. */
                readonly code: string;
            } | Record<string, never>;
        }[];
        readonly ShippingInventoryMovementUpdatedCall: readonly {
            /** @description Number of the inventory movement. The service gives it when the inventory movement is created; it never changes. */
            readonly id: number;
            /** @description Code of the product. */
            readonly product: {
                /** @description Id of the product. */
                readonly id: number;
                /** @description Code of the product. */
                readonly code: string;
                /** @description Unit of measure of the product, in the words of the company. `null` when there is none. */
                readonly uom: string | null;
            };
            /** @description Code of the lot that moved. */
            readonly lot: {
                /** @description Code of the lot. */
                readonly code: string;
                /** @description When the lot expires. `null` when there is none. */
                readonly "expiration-date": string | null;
                /** @description What the supplier calls the lot. `null` when there is none. */
                readonly "supplier-lot": string | null;
            } | Record<string, never>;
            /** @description When the stock moved. */
            readonly date: string;
            /** @description How much moved, in units of the product: a decimal number as text, above 0. The type gives the direction. */
            readonly quantity: number;
            /** @description Code of the warehouse location (a place within a warehouse). */
            readonly "warehouse-location": {
                /** @description Id of the warehouse location. */
                readonly id: number;
                /** @description Code of the warehouse location. */
                readonly code: string;
                /** @description Code of the warehouse. Left out when there is none. */
                readonly warehouse: {
                    /** @description Id of the warehouse. */
                    readonly id: number;
                    /** @description Code of the warehouse. */
                    readonly code: string;
                };
            } | Record<string, never>;
            /** @description Who moved it. Left out when that is not known. */
            readonly worker: {
                /** @description Id of the worker. */
                readonly id: number;
                /** @description Number of the worker. */
                readonly number: number;
                /** @description Name of the worker. `null` when there is none. */
                readonly name: string | null;
            } | Record<string, never>;
            /**
             * @description `in` and `production` add to stock, `out` and `consumption` take from it.
             * @enum {string}
             */
            readonly "stock-type": "in" | "production" | "out" | "consumption";
            /** @description Remark, free text. Webhooks show it. */
            readonly comment: string;
            /** @description The client order; `{}` when there is none. */
            readonly "sales-order": {
                /** @description Id of the sales order. */
                readonly id: number;
                /** @description Code of the sales order. */
                readonly code: string;
                /** @description Code of the client. */
                readonly client: {
                    /** @description Id of the client. */
                    readonly id: number;
                    /** @description Code of the client. */
                    readonly code: string;
                } | Record<string, never>;
                /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. */
                readonly parameters: readonly {
                    /** @description Name of the value. */
                    readonly name: string;
                    /** @description Text, number, `true`, `false` or `null`; it stays what was sent. */
                    readonly value: string | number | boolean | null;
                }[];
            } | Record<string, never>;
            /** @description The shipping it belongs to: the movement is told to webhooks as one of shipping. Left out when there is none. */
            readonly shipping: {
                /** @description Id of the shipping. */
                readonly id: number;
                /** @description Code of the shipping. */
                readonly code: string;
            } | Record<string, never>;
        }[];
        readonly ShippingInventoryMovementDeletedCall: {
            /** @description Number of the inventory movement. The service gives it when the inventory movement is created; it never changes. */
            readonly id: number;
        };
        readonly ReceivingInventoryMovementCreatedCall: readonly {
            /** @description Number of the inventory movement. The service gives it when the inventory movement is created; it never changes. */
            readonly id: number;
            /** @description Code of the product. */
            readonly product: {
                /** @description Id of the product. */
                readonly id: number;
                /** @description Code of the product. */
                readonly code: string;
                /** @description Unit of measure of the product, in the words of the company. `null` when there is none. */
                readonly uom: string | null;
            };
            /** @description Code of the lot that moved. */
            readonly lot: {
                /** @description Code of the lot. */
                readonly code: string;
                /** @description When the lot expires. `null` when there is none. */
                readonly "expiration-date": string | null;
                /** @description What the supplier calls the lot. `null` when there is none. */
                readonly "supplier-lot": string | null;
            } | Record<string, never>;
            /** @description When the stock moved. */
            readonly date: string;
            /** @description How much moved, in units of the product: a decimal number as text, above 0. The type gives the direction. */
            readonly quantity: number;
            /** @description Code of the warehouse location (a place within a warehouse). */
            readonly "warehouse-location": {
                /** @description Id of the warehouse location. */
                readonly id: number;
                /** @description Code of the warehouse location. */
                readonly code: string;
                /** @description Code of the warehouse. Left out when there is none. */
                readonly warehouse: {
                    /** @description Id of the warehouse. */
                    readonly id: number;
                    /** @description Code of the warehouse. */
                    readonly code: string;
                };
            } | Record<string, never>;
            /** @description Who moved it. Left out when that is not known. */
            readonly worker: {
                /** @description Id of the worker. */
                readonly id: number;
                /** @description Number of the worker. */
                readonly number: number;
                /** @description Name of the worker. `null` when there is none. */
                readonly name: string | null;
            } | Record<string, never>;
            /**
             * @description `in` and `production` add to stock, `out` and `consumption` take from it.
             * @enum {string}
             */
            readonly "stock-type": "in" | "production" | "out" | "consumption";
            /** @description Remark, free text. Webhooks show it. */
            readonly comment: string;
            /** @description Code of the purchase order it belongs to. Left out when there is none. */
            readonly "purchase-order": {
                /** @description Id of the purchase order. */
                readonly id: number;
                /** @description Code of the purchase order. */
                readonly code: string;
                /** @description Code of the supplier. */
                readonly supplier: string;
                /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. */
                readonly parameters: readonly {
                    /** @description Name of the value. */
                    readonly name: string;
                    /** @description Text, number, `true`, `false` or `null`; it stays what was sent. */
                    readonly value: string | number | boolean | null;
                }[];
            } | Record<string, never>;
            /** @description The receiving it belongs to: the movement is told to webhooks as one of receiving. Left out when there is none. */
            readonly receiving: {
                /** @description Id of the receiving. */
                readonly id: number;
                /** @description Code of the receiving. */
                readonly code: string;
            } | Record<string, never>;
        }[];
        readonly ReceivingInventoryMovementUpdatedCall: readonly {
            /** @description Number of the inventory movement. The service gives it when the inventory movement is created; it never changes. */
            readonly id: number;
            /** @description Code of the product. */
            readonly product: {
                /** @description Id of the product. */
                readonly id: number;
                /** @description Code of the product. */
                readonly code: string;
                /** @description Unit of measure of the product, in the words of the company. `null` when there is none. */
                readonly uom: string | null;
            };
            /** @description Code of the lot that moved. */
            readonly lot: {
                /** @description Code of the lot. */
                readonly code: string;
                /** @description When the lot expires. `null` when there is none. */
                readonly "expiration-date": string | null;
                /** @description What the supplier calls the lot. `null` when there is none. */
                readonly "supplier-lot": string | null;
            } | Record<string, never>;
            /** @description When the stock moved. */
            readonly date: string;
            /** @description How much moved, in units of the product: a decimal number as text, above 0. The type gives the direction. */
            readonly quantity: number;
            /** @description Code of the warehouse location (a place within a warehouse). */
            readonly "warehouse-location": {
                /** @description Id of the warehouse location. */
                readonly id: number;
                /** @description Code of the warehouse location. */
                readonly code: string;
                /** @description Code of the warehouse. Left out when there is none. */
                readonly warehouse: {
                    /** @description Id of the warehouse. */
                    readonly id: number;
                    /** @description Code of the warehouse. */
                    readonly code: string;
                };
            } | Record<string, never>;
            /** @description Who moved it. Left out when that is not known. */
            readonly worker: {
                /** @description Id of the worker. */
                readonly id: number;
                /** @description Number of the worker. */
                readonly number: number;
                /** @description Name of the worker. `null` when there is none. */
                readonly name: string | null;
            } | Record<string, never>;
            /**
             * @description `in` and `production` add to stock, `out` and `consumption` take from it.
             * @enum {string}
             */
            readonly "stock-type": "in" | "production" | "out" | "consumption";
            /** @description Remark, free text. Webhooks show it. */
            readonly comment: string;
            /** @description Code of the purchase order it belongs to. Left out when there is none. */
            readonly "purchase-order": {
                /** @description Id of the purchase order. */
                readonly id: number;
                /** @description Code of the purchase order. */
                readonly code: string;
                /** @description Code of the supplier. */
                readonly supplier: string;
                /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. */
                readonly parameters: readonly {
                    /** @description Name of the value. */
                    readonly name: string;
                    /** @description Text, number, `true`, `false` or `null`; it stays what was sent. */
                    readonly value: string | number | boolean | null;
                }[];
            } | Record<string, never>;
            /** @description The receiving it belongs to: the movement is told to webhooks as one of receiving. Left out when there is none. */
            readonly receiving: {
                /** @description Id of the receiving. */
                readonly id: number;
                /** @description Code of the receiving. */
                readonly code: string;
            } | Record<string, never>;
        }[];
        readonly ReceivingInventoryMovementDeletedCall: {
            /** @description Number of the inventory movement. The service gives it when the inventory movement is created; it never changes. */
            readonly id: number;
        };
        readonly InternalInventoryMovementCreatedCall: readonly {
            /** @description Number of the inventory movement. The service gives it when the inventory movement is created; it never changes. */
            readonly id: number;
            /** @description Code of the product. */
            readonly product: {
                /** @description Id of the product. */
                readonly id: number;
                /** @description Code of the product. */
                readonly code: string;
                /** @description Unit of measure of the product, in the words of the company. `null` when there is none. */
                readonly uom: string | null;
            };
            /** @description Code of the lot that moved. */
            readonly lot: {
                /** @description Code of the lot. */
                readonly code: string;
                /** @description When the lot expires. `null` when there is none. */
                readonly "expiration-date": string | null;
                /** @description What the supplier calls the lot. `null` when there is none. */
                readonly "supplier-lot": string | null;
            } | Record<string, never>;
            /** @description When the stock moved. */
            readonly date: string;
            /** @description How much moved, in units of the product: a decimal number as text, above 0. The type gives the direction. */
            readonly quantity: number;
            /** @description Code of the warehouse location (a place within a warehouse). */
            readonly "warehouse-location": {
                /** @description Id of the warehouse location. */
                readonly id: number;
                /** @description Code of the warehouse location. */
                readonly code: string;
                /** @description Code of the warehouse. Left out when there is none. */
                readonly warehouse: {
                    /** @description Id of the warehouse. */
                    readonly id: number;
                    /** @description Code of the warehouse. */
                    readonly code: string;
                };
            } | Record<string, never>;
            /** @description Who moved it. Left out when that is not known. */
            readonly worker: {
                /** @description Id of the worker. */
                readonly id: number;
                /** @description Number of the worker. */
                readonly number: number;
                /** @description Name of the worker. `null` when there is none. */
                readonly name: string | null;
            } | Record<string, never>;
            /**
             * @description `in` and `production` add to stock, `out` and `consumption` take from it.
             * @enum {string}
             */
            readonly "stock-type": "in" | "production" | "out" | "consumption";
            /** @description Remark, free text. Webhooks show it. */
            readonly comment: string;
        }[];
        readonly InternalInventoryMovementUpdatedCall: readonly {
            /** @description Number of the inventory movement. The service gives it when the inventory movement is created; it never changes. */
            readonly id: number;
            /** @description Code of the product. */
            readonly product: {
                /** @description Id of the product. */
                readonly id: number;
                /** @description Code of the product. */
                readonly code: string;
                /** @description Unit of measure of the product, in the words of the company. `null` when there is none. */
                readonly uom: string | null;
            };
            /** @description Code of the lot that moved. */
            readonly lot: {
                /** @description Code of the lot. */
                readonly code: string;
                /** @description When the lot expires. `null` when there is none. */
                readonly "expiration-date": string | null;
                /** @description What the supplier calls the lot. `null` when there is none. */
                readonly "supplier-lot": string | null;
            } | Record<string, never>;
            /** @description When the stock moved. */
            readonly date: string;
            /** @description How much moved, in units of the product: a decimal number as text, above 0. The type gives the direction. */
            readonly quantity: number;
            /** @description Code of the warehouse location (a place within a warehouse). */
            readonly "warehouse-location": {
                /** @description Id of the warehouse location. */
                readonly id: number;
                /** @description Code of the warehouse location. */
                readonly code: string;
                /** @description Code of the warehouse. Left out when there is none. */
                readonly warehouse: {
                    /** @description Id of the warehouse. */
                    readonly id: number;
                    /** @description Code of the warehouse. */
                    readonly code: string;
                };
            } | Record<string, never>;
            /** @description Who moved it. Left out when that is not known. */
            readonly worker: {
                /** @description Id of the worker. */
                readonly id: number;
                /** @description Number of the worker. */
                readonly number: number;
                /** @description Name of the worker. `null` when there is none. */
                readonly name: string | null;
            } | Record<string, never>;
            /**
             * @description `in` and `production` add to stock, `out` and `consumption` take from it.
             * @enum {string}
             */
            readonly "stock-type": "in" | "production" | "out" | "consumption";
            /** @description Remark, free text. Webhooks show it. */
            readonly comment: string;
        }[];
        readonly InternalInventoryMovementDeletedCall: {
            /** @description Number of the inventory movement. The service gives it when the inventory movement is created; it never changes. */
            readonly id: number;
        };
        readonly StockChangedCall: readonly {
            /** @description Id of the product. */
            readonly id: number;
            /** @description Code of the product. */
            readonly "product-code": string;
            /** @description How much there is, in units of the product, with at most 6 decimals. Over all lots and places; below zero when more was taken than there was. */
            readonly stock: number;
        }[];
        readonly LotCreatedCall: readonly components["schemas"]["Lot"][];
        readonly LotUpdatedCall: readonly components["schemas"]["Lot"][];
        readonly LotDeletedCall: {
            /** @description Number of the lot. The service gives it when the lot is created; it never changes. */
            readonly id: number;
        };
        readonly MaterialStagingCreatedCall: readonly components["schemas"]["MaterialStaging"][];
        readonly MaterialStagingUpdatedCall: readonly components["schemas"]["MaterialStaging"][];
        readonly MaterialStagingDeletedCall: {
            /** @description Number of the material staging. The service gives it when the material staging is created; it never changes. */
            readonly id: number;
        };
        readonly DownTimeCreatedCall: {
            /** @description Number of the downtime. The service gives it when the downtime is created; it never changes. */
            readonly id: number;
            /** @description When it began, with milliseconds in answers. */
            readonly "start-time": string;
            /** @description When it ended, with milliseconds. `null` while it goes on. */
            readonly "end-time": string | null;
            /** @description The worker who reported it; `{}` when no worker did, such as when the machine reported it. */
            readonly "started-by": {
                /** @description Number of the worker. */
                readonly number: number;
            } | Record<string, never>;
            /** @description The worker who ended it; `{}` when no worker did. */
            readonly "closed-by": {
                /** @description Number of the worker. */
                readonly number: number;
            } | Record<string, never>;
            /** @description The workers who could not work. */
            readonly workers: readonly {
                /** @description Number of the worker. */
                readonly number: number;
            }[];
            /** @description The machines that stood still. */
            readonly machines: readonly {
                /** @description Code of the machine. */
                readonly code: string;
                /** @description Name of the machine. `null` when there is none. */
                readonly name: string | null;
            }[];
            /** @description Code of the product that was being made. Empty text when there is none. */
            readonly product: string;
            /** @description Code of the production order that was being worked on. Empty text when there is none. */
            readonly "production-order": string;
            /** @description Whether it has ended. */
            readonly "checked-out": boolean;
            /** @description Code of the downtime type: the reason. */
            readonly "downtime-type": string;
            /** @description Time from start to end, up to now while it goes on, such as `00H02m00s`. */
            readonly "time-spent": string;
            /** @description The topic; in the channel only `downTime_deleted`, of one that was deleted. */
            readonly "event-type"?: string;
        };
        readonly DownTimeUpdatedCall: {
            /** @description Number of the downtime. The service gives it when the downtime is created; it never changes. */
            readonly id: number;
            /** @description When it began, with milliseconds in answers. */
            readonly "start-time": string;
            /** @description When it ended, with milliseconds. `null` while it goes on. */
            readonly "end-time": string | null;
            /** @description The worker who reported it; `{}` when no worker did, such as when the machine reported it. */
            readonly "started-by": {
                /** @description Number of the worker. */
                readonly number: number;
            } | Record<string, never>;
            /** @description The worker who ended it; `{}` when no worker did. */
            readonly "closed-by": {
                /** @description Number of the worker. */
                readonly number: number;
            } | Record<string, never>;
            /** @description The workers who could not work. */
            readonly workers: readonly {
                /** @description Number of the worker. */
                readonly number: number;
            }[];
            /** @description The machines that stood still. */
            readonly machines: readonly {
                /** @description Code of the machine. */
                readonly code: string;
                /** @description Name of the machine. `null` when there is none. */
                readonly name: string | null;
            }[];
            /** @description Code of the product that was being made. Empty text when there is none. */
            readonly product: string;
            /** @description Code of the production order that was being worked on. Empty text when there is none. */
            readonly "production-order": string;
            /** @description Whether it has ended. */
            readonly "checked-out": boolean;
            /** @description Code of the downtime type: the reason. */
            readonly "downtime-type": string;
            /** @description Time from start to end, up to now while it goes on, such as `00H02m00s`. */
            readonly "time-spent": string;
            /** @description The topic; in the channel only `downTime_deleted`, of one that was deleted. */
            readonly "event-type"?: string;
        };
        readonly DownTimeDeletedCall: {
            /** @description Number of the downtime. The service gives it when the downtime is created; it never changes. */
            readonly id: number;
            /** @description When it began, with milliseconds in answers. */
            readonly "start-time": string;
            /** @description When it ended, with milliseconds. `null` while it goes on. */
            readonly "end-time": string | null;
            /** @description The worker who reported it; `{}` when no worker did, such as when the machine reported it. */
            readonly "started-by": {
                /** @description Number of the worker. */
                readonly number: number;
            } | Record<string, never>;
            /** @description The worker who ended it; `{}` when no worker did. */
            readonly "closed-by": {
                /** @description Number of the worker. */
                readonly number: number;
            } | Record<string, never>;
            /** @description The workers who could not work. */
            readonly workers: readonly {
                /** @description Number of the worker. */
                readonly number: number;
            }[];
            /** @description The machines that stood still. */
            readonly machines: readonly {
                /** @description Code of the machine. */
                readonly code: string;
                /** @description Name of the machine. `null` when there is none. */
                readonly name: string | null;
            }[];
            /** @description Code of the product that was being made. Empty text when there is none. */
            readonly product: string;
            /** @description Code of the production order that was being worked on. Empty text when there is none. */
            readonly "production-order": string;
            /** @description Whether it has ended. */
            readonly "checked-out": boolean;
            /** @description Code of the downtime type: the reason. */
            readonly "downtime-type": string;
            /** @description Time from start to end, up to now while it goes on, such as `00H02m00s`. */
            readonly "time-spent": string;
            /** @description The topic; in the channel only `downTime_deleted`, of one that was deleted. */
            readonly "event-type"?: string;
        };
        readonly PunchClockCreatedCall: {
            /** @description Number of the punch clock entry. The service gives it when the punch clock entry is created; it never changes. */
            readonly id: number;
            /** @description When the worker punched, with milliseconds in answers. */
            readonly date: string;
            /** @description The topic; in the channel only `punchClock_deleted`, of one that was deleted. */
            readonly notification?: string;
            /** @description Who punched. */
            readonly worker: {
                /** @description Number of the worker. */
                readonly number: number;
            };
            /** @description Another name of `type`, as webhooks and channels have it. */
            readonly entry: number;
        };
        readonly PunchClockUpdatedCall: {
            /** @description Number of the punch clock entry. The service gives it when the punch clock entry is created; it never changes. */
            readonly id: number;
            /** @description When the worker punched, with milliseconds in answers. */
            readonly date: string;
            /** @description The topic; in the channel only `punchClock_deleted`, of one that was deleted. */
            readonly notification?: string;
            /** @description Who punched. */
            readonly worker: {
                /** @description Number of the worker. */
                readonly number: number;
            };
            /** @description Another name of `type`, as webhooks and channels have it. */
            readonly entry: number;
        };
        readonly PunchClockDeletedCall: {
            /** @description Number of the punch clock entry. The service gives it when the punch clock entry is created; it never changes. */
            readonly id: number;
            /** @description When the worker punched, with milliseconds in answers. */
            readonly date: string;
            /** @description The topic; in the channel only `punchClock_deleted`, of one that was deleted. */
            readonly notification?: string;
            /** @description Who punched. */
            readonly worker: {
                /** @description Number of the worker. */
                readonly number: number;
            };
            /** @description Another name of `type`, as webhooks and channels have it. */
            readonly entry: number;
        };
        /** @description What a channel of the type `PRODUCT` shows. */
        readonly ProductChange: {
            /** @description What people and other systems call the product. Unique among the products of the company and kept as it is sent; another code renames it. */
            readonly code: string;
            /** @description Name of the product, for people. Required; need not be unique. */
            readonly name: string;
            /** @description Name or code of the section that makes it, as it was sent. `null` when there is none. */
            readonly section: string | null;
            /** @description The product families it belongs to. `null` when there is none. */
            readonly families: readonly {
                /** @description Code of the product family. */
                readonly code: string;
                /** @description Name of the family when the product was written. `null` when there is none. */
                readonly name: string | null;
            }[] | null;
            /** @description Remarks, free text. Empty text when there are none. */
            readonly observations: string;
            /** @description The steps of making it, in their order. */
            readonly operations: readonly {
                /** @description What productions and bills of materials name the operation by; unique within the product. */
                readonly code: string;
                /** @description Name of the operation, for people. */
                readonly name: string;
                /** @description The waste types that may be reported at it. `null` when there is none. */
                readonly waste: readonly {
                    /** @description Code of the waste type. */
                    readonly code: string;
                }[] | null;
                /** @description How long it should take; at most one entry. `null` when there is none. */
                readonly "task-durations": readonly {
                    /** @description From when the duration holds, in the zone of the company: `dd/MM/yyyy - HH:mm`. `null` when there is none. */
                    readonly validSince: string | null;
                    /** @description Until when the duration holds, in the zone of the company: `dd/MM/yyyy - HH:mm`. `null` when there is none. */
                    readonly validUntil: string | null;
                    /** @description Planned time for `ratio-quantity` units, such as `00H01m00s`. `null` when there is none. */
                    readonly duration: string | null;
                    /** @description The time that is quoted to the customer, in the same form. `null` when there is none. */
                    readonly "duration-customer": string | null;
                    /** @description Units made in that time, above 0. Default 1. */
                    readonly "ratio-quantity": number;
                }[] | null;
                /** @description How often it is done to finish one unit: a whole number from 1. Default 1. */
                readonly "times-per-product": number;
                /** @description The checklists that go with it. `null` when there is none. */
                readonly checklists: readonly {
                    /** @description Code of the checklist. */
                    readonly code: string;
                }[] | null;
                /** @description The custom fields that are asked for at it. `null` when there is none. */
                readonly "custom-fields": readonly {
                    /** @description Name of the custom field. */
                    readonly name: string;
                }[] | null;
                /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. */
                readonly parameters: readonly {
                    /** @description Name of the value. */
                    readonly name: string;
                    /** @description Text, number, `true`, `false` or `null`; it stays what was sent. */
                    readonly value: string | number | boolean | null;
                }[];
                /** @description The machines that can do it. `null` when there is none. */
                readonly machines: readonly {
                    /** @description Code of the machine. */
                    readonly code: string;
                }[] | null;
                /** @description Whether it is not done at present. Default `false`. The output of a product is never recorded at such an operation. */
                readonly disabled: boolean;
                /** @description Whether units may pass it by. Default `false`. The output of a product is never recorded at such an operation. */
                readonly optional: boolean;
                /** @description Whether it makes good what turned out wrong. Default `false`, which is answered as `null`. The output of a product is never recorded at such an operation. */
                readonly recovery: boolean | null;
                /** @description Whether no times are recorded at it. Default `false`. Kept for your systems; the service computes nothing with it. */
                readonly "no-time": boolean;
                /** @description Whether no quantities are recorded at it. Default `false`. Kept for your systems; the service computes nothing with it. */
                readonly "no-quantity": boolean;
                /** @description Whether a team does it together. Default `false`. Kept for your systems; the service computes nothing with it. */
                readonly "as-team": boolean;
                /** @description Highest ratio of waste that is all right, not negative. Kept for your systems; the service computes nothing with it. `null` when there is none. */
                readonly "max-waste-threshold": number | null;
                /** @description The section that does it. `null` when there is none. */
                readonly section: {
                    /** @description Name of the section. */
                    readonly name: string;
                } | null;
                /** @description Number of the operation. It stays as long as the code stays in the product. */
                readonly id: number;
            }[];
            /** @description The bill of materials: what goes into one unit. `POST /api/bom` alone changes it; sent with a product it is ignored. */
            readonly components: readonly {
                /** @description Code of the component: a product as well. */
                readonly code: string;
                /** @description Name of the component when the bill of materials was written. */
                readonly name: string;
                /** @description How much of the component goes into one unit of the product, in units of the component. */
                readonly quantity: number;
                /** @description Code of the operation that uses it up; `null`: the first operation. */
                readonly operation: string | null;
            }[];
            /** @description The custom fields of the product. `null` when there is none. */
            readonly "custom-fields": readonly {
                /** @description Name of the custom field. */
                readonly name: string;
            }[] | null;
            /** @description Named values of your own, at most 200. Taken as `{name, value}`, `{code, value}` or `{<name>: value}`; of two of one name the later counts. */
            readonly parameters: readonly {
                /** @description Name of the value. */
                readonly name: string;
                /** @description Text, number, `true`, `false` or `null`; it stays what was sent. */
                readonly value: string | number | boolean | null;
            }[];
            /** @description Whether each unit gets a serial number. Default `false`. `null` when there is none. */
            readonly serializable: boolean | null;
            /** @description Cost of one unit, not negative; the API knows no currency. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "unit-cost": number | null;
            /** @description Price of one unit, not negative; the API knows no currency. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "unit-price": number | null;
            /** @description Stock that others keep, in units of the product. It is no part of `GET /api/stock`. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "external-stock": number | null;
            /** @description Stock that should not be exceeded, in units of the product. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "stock-max": number | null;
            /** @description Stock below which it should be ordered again, in units of the product. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "min-quantity-reorder": number | null;
            /** @description It is ordered in multiples of this quantity. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "quantity-multiple": number | null;
            /** @description How much more is made because some of it turns out wrong, in the unit you choose. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "scrap-allowance": number | null;
            /** @description How long it keeps, in the unit you choose, such as days. Kept for your systems; the service computes nothing with it. `null` when there is none. */
            readonly "shelf-life": number | null;
            /** @description Codes of the packages it is shipped in; nothing else knows them. */
            readonly "shipping-package-types": readonly {
                /** @description Code of the package. */
                readonly code: string;
            }[];
            /** @description `product_deleted` of one that was deleted; `null` otherwise. */
            readonly notification: string | null;
        };
        /** @description What a channel of the type `PRODUCTION_ORDER` shows. */
        readonly ProductionOrderChange: components["schemas"]["ProductionOrderGetAnswer"];
        /** @description What a channel of the type `PRODUCTION` shows. */
        readonly ProductionChange: {
            /** @description Number of the production. The service gives it when the production is created; it never changes. */
            readonly id: number;
            /** @description The production order it is done for. `null` when there is none. */
            readonly "production-order": {
                /** @description Code of the production order. */
                readonly code: string;
                /** @description Id of the production order; it may be sent instead of the code. */
                readonly id: number;
            } | null;
            /** @description What is done: an operation of a product. */
            readonly operation: {
                /** @description Code of the operation of the product. Empty text for a product without operations. */
                readonly code: string;
                /** @description Code of the product that is made. */
                readonly product: string;
            };
            /** @description The machine it is done on. `null` when there is none. */
            readonly machine: {
                /** @description Code of the machine. */
                readonly code: string;
            } | null;
            /** @description What turned out wrong. It uses up material, and is no output. */
            readonly "produced-waste": readonly {
                /** @description How much turned out wrong, in units of the product. */
                readonly quantity: number;
                /** @description The waste type. */
                readonly waste: {
                    /** @description Code of the waste type. */
                    readonly code: string;
                    /** @description Description of the waste type when this was recorded. `null` when there is none. */
                    readonly description: string | null;
                    /** @description What is wrong with such a product. `null` when there is none. */
                    readonly flaw: string | null;
                    /** @description Whether it can be made good again. */
                    readonly recoverable: boolean;
                    /** @description Whether the customer pays for it. */
                    readonly billable: boolean;
                    /** @description Id of the waste type. */
                    readonly id: number;
                };
            }[];
            /** @description How much turned out right, in units of the product; not negative. Default 0. Recorded at the last operation that is neither optional nor recovery nor disabled, it is output: it goes to the order and into stock, and at each operation components are used up for it. */
            readonly quantity: number;
            /** @description Whether it has ended. */
            readonly "checked-out": boolean;
            /** @description Whether something made before is made good. Default `false`. The labour-time report adds it up by itself. */
            readonly rework: boolean;
            /** @description Time worked, such as `00H45m00s`: from start to end within the presence of the worker, less downtimes and breaks. `00H00m00s` while it still runs. */
            readonly "work-time": string;
            /** @description When the work began, with milliseconds in answers. Default: now. */
            readonly "start-time": string;
            /** @description When the work ended, with milliseconds; the start while it still runs (`checked-out` is `false` then). */
            readonly "end-time": string;
            /** @description Who does the work. `null` when there is none. */
            readonly worker: {
                /** @description Number of the worker. */
                readonly number: number;
            } | null;
            /** @description What was used up. */
            readonly consumptions: readonly {
                /** @description Code of the product. */
                readonly product: string;
                /** @description How much turned out right, in units of the product; not negative. Default 0. Recorded at the last operation that is neither optional nor recovery nor disabled, it is output: it goes to the order and into stock, and at each operation components are used up for it. */
                readonly quantity: number;
            }[];
            /** @description Always 1, as existing clients read it. */
            readonly "total-time-factor": number;
            /** @description `deleted` of one that was deleted; left out otherwise. */
            readonly status?: string;
            /** @description Always `false`, as existing clients read it. */
            readonly "show-check-in-checklist-and-c-f": boolean;
        };
        /** @description What a channel of the type `STOCK` shows. */
        readonly StockChange: {
            /** @description Code of the product. */
            readonly "product-code": string;
            /** @description How much there is, in units of the product, with at most 6 decimals. Over all lots and places; below zero when more was taken than there was. */
            readonly stock: number;
            /** @description The lots of which there is stock. What moved without a lot is in the total only. */
            readonly lot: readonly {
                /** @description Code of the lot. */
                readonly code: string;
                /** @description How much there is in the lot, in units of the product. */
                readonly stock: number;
            }[];
        };
        /** @description What a channel of the type `DOWN_TIME` shows. */
        readonly DowntimeChange: {
            /** @description Number of the downtime. The service gives it when the downtime is created; it never changes. */
            readonly id: number;
            /** @description When it began, with milliseconds in answers. */
            readonly "start-time": string;
            /** @description When it ended, with milliseconds. `null` while it goes on. */
            readonly "end-time": string | null;
            /** @description The worker who reported it; `{}` when no worker did, such as when the machine reported it. */
            readonly "started-by": {
                /** @description Number of the worker. */
                readonly number: number;
            } | Record<string, never>;
            /** @description The worker who ended it; `{}` when no worker did. */
            readonly "closed-by": {
                /** @description Number of the worker. */
                readonly number: number;
            } | Record<string, never>;
            /** @description The workers who could not work. */
            readonly workers: readonly {
                /** @description Number of the worker. */
                readonly number: number;
            }[];
            /** @description The machines that stood still. */
            readonly machines: readonly {
                /** @description Code of the machine. */
                readonly code: string;
                /** @description Name of the machine. `null` when there is none. */
                readonly name: string | null;
            }[];
            /** @description Code of the product that was being made. Empty text when there is none. */
            readonly product: string;
            /** @description Code of the production order that was being worked on. Empty text when there is none. */
            readonly "production-order": string;
            /** @description Whether it has ended. */
            readonly "checked-out": boolean;
            /** @description Code of the downtime type: the reason. */
            readonly "downtime-type": string;
            /** @description Time from start to end, up to now while it goes on, such as `00H02m00s`. */
            readonly "time-spent": string;
            /** @description The topic; in the channel only `downTime_deleted`, of one that was deleted. */
            readonly "event-type"?: string;
        };
        /** @description What a channel of the type `PUNCH_CLOCK` shows. */
        readonly PunchclockChange: {
            /** @description Number of the punch clock entry. The service gives it when the punch clock entry is created; it never changes. */
            readonly id: number;
            /** @description When the worker punched, with milliseconds in answers. */
            readonly date: string;
            /** @description The topic; in the channel only `punchClock_deleted`, of one that was deleted. */
            readonly notification?: string;
            /** @description Who punched. */
            readonly worker: {
                /** @description Number of the worker. */
                readonly number: number;
            };
            /** @description Another name of `type`, as webhooks and channels have it. */
            readonly entry: number;
        };
        readonly ApiKeyEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "api-keys.created" | "api-keys.updated" | "api-keys.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "api-keys";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["ApiKeyListAnswer"] | null;
        };
        readonly ChannelEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "channels.created" | "channels.updated" | "channels.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "channels";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Channel"] | null;
        };
        readonly ChecklistEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "checklists.created" | "checklists.updated" | "checklists.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "checklists";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Checklist"] | null;
        };
        readonly ClientOrderEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "client-orders.created" | "client-orders.updated" | "client-orders.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "client-orders";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["ClientOrder"] | null;
        };
        readonly ClientEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "clients.created" | "clients.updated" | "clients.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "clients";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Client"] | null;
        };
        readonly CompanyEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "company.created" | "company.updated" | "company.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "company";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Company"] | null;
        };
        readonly CustomFieldEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "custom-fields.created" | "custom-fields.updated" | "custom-fields.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "custom-fields";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["CustomField"] | null;
        };
        readonly DowntimeTypeEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "downtime-types.created" | "downtime-types.updated" | "downtime-types.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "downtime-types";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["DowntimeType"] | null;
        };
        readonly DowntimeEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "downtimes.created" | "downtimes.updated" | "downtimes.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "downtimes";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Downtime"] | null;
        };
        readonly InventoryMovementEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "inventory-movements.created" | "inventory-movements.updated" | "inventory-movements.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "inventory-movements";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["InventoryMovement"] | null;
        };
        readonly LabelEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "labels.created" | "labels.updated" | "labels.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "labels";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Label"] | null;
        };
        readonly LocationEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "locations.created" | "locations.updated" | "locations.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "locations";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Location"] | null;
        };
        readonly LotEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "lots.created" | "lots.updated" | "lots.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "lots";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Lot"] | null;
        };
        readonly MachineEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "machines.created" | "machines.updated" | "machines.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "machines";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Machine"] | null;
        };
        readonly MaterialStagingEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "material-stagings.created" | "material-stagings.updated" | "material-stagings.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "material-stagings";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["MaterialStaging"] | null;
        };
        readonly PartnershipEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "partnerships.created" | "partnerships.updated" | "partnerships.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "partnerships";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Partnership"] | null;
        };
        readonly ProductFamilyEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "product-families.created" | "product-families.updated" | "product-families.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "product-families";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["ProductFamily"] | null;
        };
        readonly ProductionOrderEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "production-orders.created" | "production-orders.updated" | "production-orders.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "production-orders";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["ProductionOrderGetAnswer"] | null;
        };
        readonly ProductionEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "productions.created" | "productions.updated" | "productions.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "productions";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: {
                /** @description Number of the production. The service gives it when the production is created; it never changes. */
                readonly id: number;
                /** @description The production order it is done for. `null` when there is none. */
                readonly "production-order": {
                    /** @description Code of the production order. */
                    readonly code: string;
                    /** @description Id of the production order; it may be sent instead of the code. */
                    readonly id: number;
                } | null;
                /** @description What is done: an operation of a product. */
                readonly operation: {
                    /** @description Code of the operation of the product. Empty text for a product without operations. */
                    readonly code: string;
                    /** @description Code of the product that is made. */
                    readonly product: string;
                    /** @description Code of the product that is made; the same as `product`, and either may be sent. */
                    readonly "product-code": string;
                    /** @description Number of the operation within its product; 0 for a product without operations. */
                    readonly id: number;
                };
                /** @description The machine it is done on. `null` when there is none. */
                readonly machine: {
                    /** @description Code of the machine. */
                    readonly code: string;
                } | null;
                /** @description What turned out wrong. It uses up material, and is no output. */
                readonly "produced-waste": readonly {
                    /** @description How much turned out wrong, in units of the product. */
                    readonly quantity: number;
                    /** @description The waste type. */
                    readonly waste: {
                        /** @description Code of the waste type. */
                        readonly code: string;
                        /** @description Description of the waste type when this was recorded. `null` when there is none. */
                        readonly description: string | null;
                        /** @description What is wrong with such a product. `null` when there is none. */
                        readonly flaw: string | null;
                        /** @description Whether it can be made good again. */
                        readonly recoverable: boolean;
                        /** @description Whether the customer pays for it. */
                        readonly billable: boolean;
                        /** @description Id of the waste type. */
                        readonly id: number;
                    };
                }[];
                /** @description How much turned out right, in units of the product; not negative. Default 0. Recorded at the last operation that is neither optional nor recovery nor disabled, it is output: it goes to the order and into stock, and at each operation components are used up for it. */
                readonly quantity: number;
                /** @description Whether it has ended. */
                readonly "checked-out": boolean;
                /** @description Whether the order needs no more of this operation. Default `false`. */
                readonly finished: boolean;
                /** @description Whether something made before is made good. Default `false`. The labour-time report adds it up by itself. */
                readonly rework: boolean;
                /** @description When the work began, with milliseconds in answers. Default: now. */
                readonly "start-time": string;
                /** @description When the work ended, with milliseconds; the start while it still runs (`checked-out` is `false` then). */
                readonly "end-time": string;
                /** @description Code of the lot its output goes into. `null` when there is none. */
                readonly "lot-number": string | null;
                /** @description The shipping it is made for. `null` when there is none. */
                readonly shipping: {
                    /** @description Code of the shipping. */
                    readonly code: string;
                    /** @description Id of the shipping. `null` when there is none. */
                    readonly id: number | null;
                } | null;
                /** @description Who does the work. `null` when there is none. */
                readonly worker: {
                    /** @description Number of the worker. */
                    readonly number: number;
                    /** @description Name of the worker. `null` when there is none. */
                    readonly name: string | null;
                    /** @description Id of the worker. */
                    readonly id: number;
                } | null;
                /** @description Named values of your own: `{name, value}` in the answer about one, `{<name>: value}` in the list. */
                readonly parameters: readonly {
                    /** @description Name of the value. */
                    readonly name: string;
                    /** @description Text, number, `true`, `false` or `null`; it stays what was sent. */
                    readonly value: string | number | boolean | null;
                }[];
            } | null;
        };
        readonly ProductEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "products.created" | "products.updated" | "products.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "products";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Product"] | null;
        };
        readonly PunchclockEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "punchclocks.created" | "punchclocks.updated" | "punchclocks.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "punchclocks";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Punchclock"] | null;
        };
        readonly PurchaseOrderEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "purchase-orders.created" | "purchase-orders.updated" | "purchase-orders.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "purchase-orders";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["PurchaseOrder"] | null;
        };
        readonly ReceivingEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "receivings.created" | "receivings.updated" | "receivings.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "receivings";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Receiving"] | null;
        };
        readonly SectionEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "sections.created" | "sections.updated" | "sections.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "sections";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Section"] | null;
        };
        readonly SerialOperationEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "serial-operations.created" | "serial-operations.updated" | "serial-operations.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "serial-operations";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["SerialOperation"] | null;
        };
        readonly ShippingEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "shippings.created" | "shippings.updated" | "shippings.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "shippings";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Shipping"] | null;
        };
        readonly ShopfloorChannelEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "shopfloor-channels.created" | "shopfloor-channels.updated" | "shopfloor-channels.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "shopfloor-channels";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["ShopfloorChannel"] | null;
        };
        readonly StaticTokenEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "static-tokens.created" | "static-tokens.updated" | "static-tokens.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "static-tokens";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["StaticTokenListAnswer"] | null;
        };
        readonly StockEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "stock.created" | "stock.updated" | "stock.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "stock";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: {
                /** @description Code of the product. */
                readonly "product-code": string;
                /** @description How much there is, in units of the product, with at most 6 decimals. Over all lots and places; below zero when more was taken than there was. */
                readonly stock: number;
            } | null;
        };
        readonly SupplierEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "suppliers.created" | "suppliers.updated" | "suppliers.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "suppliers";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Supplier"] | null;
        };
        readonly WarehouseEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "warehouses.created" | "warehouses.updated" | "warehouses.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "warehouses";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Warehouse"] | null;
        };
        readonly WasteTypeEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "waste-types.created" | "waste-types.updated" | "waste-types.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "waste-types";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["WasteType"] | null;
        };
        readonly WebhookEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "webhooks.created" | "webhooks.updated" | "webhooks.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "webhooks";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["WebhookListAnswer"] | null;
        };
        readonly WorkerGroupEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "worker-groups.created" | "worker-groups.updated" | "worker-groups.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "worker-groups";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["WorkerGroup"] | null;
        };
        readonly WorkerEvent: {
            /** @description Number of the event in the list of the company, one more than that of the event before: what is missing shows. */
            readonly sequence: number;
            /** @description Identifier of the event, the same in webhooks, channels and deliveries. */
            readonly id: string;
            /**
             * @description `<entity>.created`, `.updated` or `.deleted`.
             * @enum {string}
             */
            readonly type: "workers.created" | "workers.updated" | "workers.deleted";
            /**
             * @description What changed, such as `production-orders`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            readonly entity: "workers";
            /**
             * @description What happened to it.
             * @enum {string}
             */
            readonly kind: "created" | "updated" | "deleted";
            /** @description What the entity is addressed by: its id, code or name. */
            readonly key: string | number;
            /** @description Version of the entity after the change: its `ETag`. */
            readonly version: number;
            /** @description When the change was made, with milliseconds. */
            readonly at: string;
            /** @description When it entered this list, with milliseconds; never decreases with the sequence. */
            readonly "recorded-at": string;
            /** @description The topics of the webhook calls it made, if any. */
            readonly topics: readonly string[];
            /** @description The entity as it was after the change, in the form a GET of it answers, as far as the entity alone determines it; of a deleted one its last state. `null` when it is too large. */
            readonly data: components["schemas"]["Worker"] | null;
        };
        readonly Problem: {
            /**
             * Format: uri
             * @description Stable name of the kind of problem.
             */
            readonly type: string;
            /** @description The kind of problem in a few words. */
            readonly title: string;
            /** @description The HTTP status; left out where the gateway refuses by itself (414). */
            readonly status?: number;
            /** @description What went wrong here, for a person. */
            readonly detail: string;
            /** @description Path of the request. */
            readonly instance: string;
            /** @description Name of the request, as in `x-request-id`: quote it when reporting a problem. */
            readonly "request-id": string;
            /** @description Each thing wrong with the content. */
            readonly errors?: readonly {
                /** @description JSON pointer into the body, or the name of a parameter. */
                readonly pointer: string;
                /** @description The rule, as the end of a sentence. */
                readonly message: string;
            }[];
            /** @description The first sequence that is left (410 `events-expired`). */
            readonly first?: number;
            /** @description Where the events that were undone begin and end (410 `events-undone`). */
            readonly undone?: {
                /** @description The last sequence before them. */
                readonly after: number;
                /** @description The sequence after which to go on. */
                readonly until: number;
            };
            /** @description What became of each element of an array, when a concurrent write came between (409). */
            readonly results?: readonly {
                /** @description Place of the element in the array, from 0. */
                readonly index: number;
                /** @description Whether the element was written. */
                readonly written: boolean;
                /** @description Why it was not written. */
                readonly detail?: string;
            }[];
        };
        readonly SerializationProblem: {
            /**
             * @description Always `false`; a success has `true`.
             * @constant
             */
            readonly success: false;
            /** @description What went wrong here, for a person. */
            readonly message: string;
            /** @description Stable name of the kind of error, such as `ProductError`. */
            readonly error: string;
            /** @description Each fault, the first 100 of them. */
            readonly details: readonly {
                /** @description Place of the serial in the request, from 0. */
                readonly index?: number;
                /** @description The serial. */
                readonly serial_number?: string;
                /** @description What is wrong with it, or with the request. */
                readonly message: string;
            }[];
            /** @description How many faults there are, when that is more than `details` holds. */
            readonly total?: number;
        };
    };
    responses: {
        /** @description The request breaks a rule; `errors` names each with its pointer. A path that cannot be decoded has none. */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The credentials are missing, wrong, expired or revoked. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The credentials do not carry the scope this route needs. */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The path names nothing of this company. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A concurrent write won, or the same `Idempotency-Key` is being served; sending it again is safe. */
        readonly Conflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `If-Match` names a version that is not the current one; `ETag` tells which is. */
        readonly PreconditionFailed: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than 4.5 MB, or 6 MB unpacked, the entity than 400 KB, or the answer than 6 MB. */
        readonly ContentTooLarge: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The path is longer than API Gateway takes: about 1,500 bytes as it is sent. */
        readonly UriTooLong: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is packed in another way than gzip. */
        readonly UnsupportedMediaType: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This `Idempotency-Key` was sent before with another request or other scopes. */
        readonly UnprocessableContent: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The company has used up its requests of the last 60 seconds. */
        readonly TooManyRequests: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Continues after the page whose `Link` named it; bound to the same filters. */
        readonly Cursor: string;
        /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
        readonly IdempotencyKey: string;
        /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
        readonly IfMatch: string;
        /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
        readonly Prefer: "validate";
        /** @description Page of 25 entries, from 1. */
        readonly Page: number;
    };
    requestBodies: never;
    headers: {
        /** @description Methods that do apply. */
        readonly Allow: string;
        /** @description Version of the entity, in double quotes; send it back as `If-Match`. */
        readonly ETag: string;
        /** @description `true` when this is the first answer again. */
        readonly "Idempotent-Replayed": string;
        /** @description `validate` when the request was rehearsed. */
        readonly "Preference-Applied": string;
        /** @description `<…>; rel="next"`: the next page, if there is one. Of a problem `<…>; rel="help"`: the guide to its `type`. */
        readonly Link: string;
        /** @description Requests of the company let in within any 60 seconds. */
        readonly "RateLimit-Limit": number;
        /** @description Requests left. */
        readonly "RateLimit-Remaining": number;
        /** @description Seconds until a request leaves the window. */
        readonly "RateLimit-Reset": number;
        /** @description Seconds after which a request is let in again. */
        readonly "Retry-After": number;
        /** @description How to authenticate. */
        readonly "WWW-Authenticate": string;
        /** @description Comma-separated names of fields and parameters that were ignored; absent if there were none. */
        readonly "x-ignored": string;
        /** @description Name of this request; quote it when reporting a problem. */
        readonly "x-request-id": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Authorization"];
                };
            };
        };
    };
    readonly createToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["AuthorizationCreate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Authorization"];
                };
            };
        };
    };
    readonly revokeToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly createDynamicToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ApiAuthCreate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiAuth"];
                };
            };
        };
    };
    readonly listSuppliers: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the supplier with this id. */
                readonly id?: number;
                /** @description Only the supplier with this code. */
                readonly code?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Supplier"][];
                };
            };
        };
    };
    readonly createSupplier: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SupplierCreate"] | readonly components["schemas"]["SupplierCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Supplier"] | readonly components["schemas"]["Supplier"][];
                };
            };
        };
    };
    readonly getSupplier: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the supplier, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Supplier"];
                };
            };
        };
    };
    readonly updateSupplier: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the supplier, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["SupplierUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Supplier"];
                };
            };
        };
    };
    readonly deleteSupplier: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the supplier, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listClients: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the client with this id. */
                readonly id?: number;
                /** @description Only the client with this code. */
                readonly code?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Client"][];
                };
            };
        };
    };
    readonly createClient: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClientCreate"] | readonly components["schemas"]["ClientCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Client"] | readonly components["schemas"]["Client"][];
                };
            };
        };
    };
    readonly getClient: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the client, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Client"];
                };
            };
        };
    };
    readonly updateClient: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the client, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClientUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Client"];
                };
            };
        };
    };
    readonly deleteClient: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the client, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listClientOrders: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the client order with this id. */
                readonly id?: number;
                /** @description Only the client order with this code. */
                readonly code?: string;
                /** @description Only what is due before this moment; the moment itself is left out. A date such as 2026-07-20T09:15:15Z. */
                readonly "due-date-before"?: string;
                /** @description Only what is due after this moment; the moment itself is left out. A date such as 2026-07-20T09:15:15Z. */
                readonly "due-date-after"?: string;
                /** @description Only client orders of the client with this code. */
                readonly client?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ClientOrder"][];
                };
            };
        };
    };
    readonly updateNamedClientOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClientOrderUpdateNamed"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClientOrder"];
                };
            };
        };
    };
    readonly createClientOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClientOrderCreate"] | readonly components["schemas"]["ClientOrderCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClientOrder"] | readonly components["schemas"]["ClientOrder"][];
                };
            };
        };
    };
    readonly getClientOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the client order, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClientOrder"];
                };
            };
        };
    };
    readonly updateClientOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the client order, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ClientOrderUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ClientOrder"];
                };
            };
        };
    };
    readonly deleteClientOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the client order, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listPurchaseOrders: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the purchase order with this id. */
                readonly id?: number;
                /** @description Only the purchase order with this code. */
                readonly code?: string;
                /** @description Only what is due before this moment; the moment itself is left out. A date such as 2026-07-20T09:15:15Z. */
                readonly "due-date-before"?: string;
                /** @description Only what is due after this moment; the moment itself is left out. A date such as 2026-07-20T09:15:15Z. */
                readonly "due-date-after"?: string;
                /** @description Only purchase orders of the supplier with this code. */
                readonly supplier?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PurchaseOrder"][];
                };
            };
        };
    };
    readonly createPurchaseOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PurchaseOrderCreate"] | readonly components["schemas"]["PurchaseOrderCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PurchaseOrder"] | readonly components["schemas"]["PurchaseOrder"][];
                };
            };
        };
    };
    readonly getPurchaseOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the purchase order, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PurchaseOrder"];
                };
            };
        };
    };
    readonly updatePurchaseOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the purchase order, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["PurchaseOrderUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PurchaseOrder"];
                };
            };
        };
    };
    readonly deletePurchaseOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the purchase order, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listProducts: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the product with this code. */
                readonly code?: string;
                /** @description Only products of the product family with this code. */
                readonly "product-family-code"?: string;
                /** @description Only the product with this GTIN, whichever way it is spelled. A GTIN of 8, 12, 13 or 14 digits. A GTIN: not all of its digits are 0. */
                readonly gtin?: string;
                /** @description Only products that changed at this moment or later, in the order of their changes. A date such as 2026-07-20T09:15:15Z. */
                readonly "modification-date"?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Product"][];
                };
            };
        };
    };
    readonly createProduct: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductCreate"] | readonly components["schemas"]["ProductCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Product"] | readonly components["schemas"]["Product"][];
                };
            };
        };
    };
    readonly getProduct: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Code of the product, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Product"];
                };
            };
        };
    };
    readonly updateProduct: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the product, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Product"];
                };
            };
        };
    };
    readonly deleteProduct: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the product, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly replaceBom: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BomUpdate"] | readonly components["schemas"]["BomUpdate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Bom"] | readonly components["schemas"]["Bom"][];
                };
            };
        };
    };
    readonly listProductFamilies: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the product family with this code. */
                readonly code?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ProductFamily"][];
                };
            };
        };
    };
    readonly createProductFamily: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @description The product families to create: the array, wrapped as existing clients send it. */
                    readonly "product-families": readonly components["schemas"]["ProductFamilyCreate"][];
                } | readonly components["schemas"]["ProductFamilyCreate"][] | components["schemas"]["ProductFamilyCreate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ProductFamily"][];
                };
            };
        };
    };
    readonly deleteProductFamily: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the product family, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listProductionOrders: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the production order with this code. */
                readonly code?: string;
                /** @description Only what starts before this moment; the moment itself is left out. A date such as 2026-07-20T09:15:15Z. */
                readonly "start-date-before"?: string;
                /** @description Only what starts after this moment; the moment itself is left out. A date such as 2026-07-20T09:15:15Z. */
                readonly "start-date-after"?: string;
                /** @description Only what is due before this moment; the moment itself is left out. A date such as 2026-07-20T09:15:15Z. */
                readonly "due-date-before"?: string;
                /** @description Only what is due after this moment; the moment itself is left out. A date such as 2026-07-20T09:15:15Z. */
                readonly "due-date-after"?: string;
                /** @description Only orders in this running status. */
                readonly "running-status"?: "notstarted" | "started" | "closed" | "archived";
                /** @description Only orders that are active, or only those that are not. */
                readonly active?: boolean;
                /** @description Only production orders of the product with this code. */
                readonly product?: string;
                /** @description Only production orders of the machine with this code. */
                readonly machine?: string;
                /** @description Whether the workers assigned are shown. */
                readonly workers?: boolean;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ProductionOrder"][];
                };
            };
        };
    };
    readonly createProductionOrder: {
        readonly parameters: {
            readonly query?: {
                /** @description Whether the workers assigned are shown. */
                readonly workers?: boolean;
            };
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductionOrderCreate"] | readonly components["schemas"]["ProductionOrderCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProductionOrder"] | readonly components["schemas"]["ProductionOrder"][];
                };
            };
        };
    };
    readonly getProductionOrder: {
        readonly parameters: {
            readonly query?: {
                /** @description Whether the workers assigned are shown. */
                readonly workers?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of the production order, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProductionOrderGetAnswer"];
                };
            };
        };
    };
    readonly updateProductionOrder: {
        readonly parameters: {
            readonly query?: {
                /** @description Whether the workers assigned are shown. */
                readonly workers?: boolean;
            };
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the production order, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductionOrderUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProductionOrderGetAnswer"];
                };
            };
        };
    };
    readonly updateProductionOrderAlias: {
        readonly parameters: {
            readonly query?: {
                /** @description Whether the workers assigned are shown. */
                readonly workers?: boolean;
            };
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the production order, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductionOrderUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProductionOrderGetAnswer"];
                };
            };
        };
    };
    readonly deleteProductionOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the production order, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly reportProductionOrderProblem: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the production order, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductionOrderNotify"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProductionOrderNotifyAnswer"];
                };
            };
        };
    };
    readonly reportProductionOrderProblemAlias: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the production order, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductionOrderNotify"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProductionOrderNotifyAnswer"];
                };
            };
        };
    };
    readonly activateProductionOrder: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the production order, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProductionOrderGetAnswer"];
                };
            };
            /** @description Production Order was already active */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listProductions: {
        readonly parameters: {
            readonly query?: {
                /** @description Only productions of the production order with this id. */
                readonly "production-order-id"?: number;
                /** @description Only productions of the production orders with these codes. A code, or several separated by commas. */
                readonly "production-order-code"?: string;
                /** @description Only productions of the worker with this number. */
                readonly worker?: number;
                /** @description Only what started before this moment; the moment itself is left out. A date such as 2026-07-20T09:15:15Z. */
                readonly "start-time-before"?: string;
                /** @description Only what started after this moment; the moment itself is left out. A date such as 2026-07-20T09:15:15Z. */
                readonly "start-time-after"?: string;
                /** @description Only what ended before this moment; the moment itself is left out. What still runs has no end. A date such as 2026-07-20T09:15:15Z. */
                readonly "end-time-before"?: string;
                /** @description Only what ended after this moment; the moment itself is left out. What still runs has no end. A date such as 2026-07-20T09:15:15Z. */
                readonly "end-time-after"?: string;
                /** @description Only what was running after this moment, by its end; not together with the bounds of start and end. A date such as 2026-07-20T09:15:15Z. */
                readonly "start-time"?: string;
                /** @description Only productions that have ended (`true`), or only those that still run. */
                readonly "checked-out"?: boolean;
                /** @description Whether workers are shown with their names. */
                readonly "worker-name"?: boolean;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ProductionListAnswer"][];
                };
            };
        };
    };
    readonly createProduction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductionCreate"] | readonly components["schemas"]["ProductionCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Production"] | readonly components["schemas"]["Production"][];
                };
            };
        };
    };
    readonly getProduction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the production, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Production"];
                };
            };
        };
    };
    readonly updateProduction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the production, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductionUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Production"];
                };
            };
        };
    };
    readonly deleteProduction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the production, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Production"];
                };
            };
        };
    };
    readonly listInventoryMovements: {
        readonly parameters: {
            readonly query?: {
                /** @description Only inventory movements of the product with this code. */
                readonly "product-code"?: string;
                /** @description Only movements of this type. */
                readonly type?: "in" | "production" | "out" | "consumption";
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["InventoryMovement"][];
                };
            };
        };
    };
    readonly createInventoryMovement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InventoryMovementCreate"] | readonly components["schemas"]["InventoryMovementCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InventoryMovement"] | readonly components["schemas"]["InventoryMovement"][];
                };
            };
        };
    };
    readonly getInventoryMovement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the inventory movement, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InventoryMovement"];
                };
            };
        };
    };
    readonly updateInventoryMovement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the inventory movement, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["InventoryMovementUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["InventoryMovement"];
                };
            };
        };
    };
    readonly deleteInventoryMovement: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the inventory movement, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listStock: {
        readonly parameters: {
            readonly query?: {
                /** @description Only of products of this family. */
                readonly "product-family-code"?: string;
                /** @description Only stocks that changed after this moment, in the order of the hour of their last change. What is written at this moment may be dated a little earlier: ask from a minute before your last call on. A date such as 2026-07-20T09:15:15Z. */
                readonly "changed-after"?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["StockListAnswer"][];
                };
            };
        };
    };
    readonly countStock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StockCount"] | readonly components["schemas"]["StockCount"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Stock"] | readonly components["schemas"]["Stock"][];
                };
            };
        };
    };
    readonly getStock: {
        readonly parameters: {
            readonly query?: {
                /** @description Only these lots are listed: their codes, separated by commas. The total stays that of all. */
                readonly lot?: string;
            };
            readonly header?: never;
            readonly path: {
                /** @description Code of the product, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StockGetAnswer"];
                };
            };
        };
    };
    readonly listLots: {
        readonly parameters: {
            readonly query?: {
                /** @description Only lots of the product with this code. */
                readonly product?: string;
                /** @description Only lots with this code: one of each product that has it. */
                readonly code?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Lot"][];
                };
            };
        };
    };
    readonly createLot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LotCreate"] | readonly components["schemas"]["LotCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lot"] | readonly components["schemas"]["Lot"][];
                };
            };
        };
    };
    readonly getLot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the lot, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lot"];
                };
            };
        };
    };
    readonly updateLot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the lot, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["LotUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Lot"];
                };
            };
        };
    };
    readonly deleteLot: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the lot, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listWarehouses: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the warehouse with this code. */
                readonly code?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Warehouse"][];
                };
            };
        };
    };
    readonly createWarehouse: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WarehouseCreate"] | readonly components["schemas"]["WarehouseCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Warehouse"] | readonly components["schemas"]["Warehouse"][];
                };
            };
        };
    };
    readonly getWarehouse: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Code of the warehouse, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Warehouse"];
                };
            };
        };
    };
    readonly updateWarehouse: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the warehouse, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["WarehouseUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Warehouse"];
                };
            };
        };
    };
    readonly deleteWarehouse: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the warehouse, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listShippings: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the shipping with this code. */
                readonly code?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Shipping"][];
                };
            };
        };
    };
    readonly createShipping: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ShippingCreate"] | readonly components["schemas"]["ShippingCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipping"] | readonly components["schemas"]["Shipping"][];
                };
            };
        };
    };
    readonly getShipping: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Code of the shipping, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipping"];
                };
            };
        };
    };
    readonly updateShipping: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the shipping, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ShippingUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Shipping"];
                };
            };
        };
    };
    readonly deleteShipping: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the shipping, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listReceivings: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the receiving with this code. */
                readonly code?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Receiving"][];
                };
            };
        };
    };
    readonly createReceiving: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReceivingCreate"] | readonly components["schemas"]["ReceivingCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Receiving"] | readonly components["schemas"]["Receiving"][];
                };
            };
        };
    };
    readonly getReceiving: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Code of the receiving, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Receiving"];
                };
            };
        };
    };
    readonly updateReceiving: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the receiving, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReceivingUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Receiving"];
                };
            };
        };
    };
    readonly deleteReceiving: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the receiving, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listMaterialStagings: {
        readonly parameters: {
            readonly query?: {
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["MaterialStaging"][];
                };
            };
        };
    };
    readonly createMaterialStaging: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MaterialStagingCreate"] | readonly components["schemas"]["MaterialStagingCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MaterialStaging"] | readonly components["schemas"]["MaterialStaging"][];
                };
            };
        };
    };
    readonly getMaterialStaging: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the material staging, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MaterialStaging"];
                };
            };
        };
    };
    readonly updateMaterialStaging: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the material staging, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["MaterialStagingUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MaterialStaging"];
                };
            };
        };
    };
    readonly deleteMaterialStaging: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the material staging, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listDowntimes: {
        readonly parameters: {
            readonly query?: {
                /** @description Only what started before this moment; the moment itself is left out. A date such as 2026-07-20T09:15:15Z. */
                readonly "start-time-before"?: string;
                /** @description Only what started after this moment; the moment itself is left out. A date such as 2026-07-20T09:15:15Z. */
                readonly "start-time-after"?: string;
                /** @description Only what ended before this moment; the moment itself is left out. What still runs has no end. A date such as 2026-07-20T09:15:15Z. */
                readonly "end-time-before"?: string;
                /** @description Only what ended after this moment; the moment itself is left out. What still runs has no end. A date such as 2026-07-20T09:15:15Z. */
                readonly "end-time-after"?: string;
                /** @description Only downtimes of the machine with this code or, when no machine has it, with this id. */
                readonly machine?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Downtime"][];
                };
            };
        };
    };
    readonly createDowntime: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DowntimeCreate"] | readonly components["schemas"]["DowntimeCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Downtime"] | readonly components["schemas"]["Downtime"][];
                };
            };
        };
    };
    readonly getDowntime: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the downtime, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Downtime"];
                };
            };
        };
    };
    readonly updateDowntime: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the downtime, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["DowntimeUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Downtime"];
                };
            };
        };
    };
    readonly deleteDowntime: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the downtime, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listPunchclocks: {
        readonly parameters: {
            readonly query?: {
                /** @description Only what is dated before this moment; the moment itself is left out. A date such as 2026-07-20T09:15:15Z. */
                readonly "date-before"?: string;
                /** @description Only what is dated after this moment; the moment itself is left out. A date such as 2026-07-20T09:15:15Z. */
                readonly "date-after"?: string;
                /** @description Only punch clock entries of the worker with this number. */
                readonly worker?: number;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Punchclock"][];
                };
            };
        };
    };
    readonly createPunchclock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PunchclockCreate"] | readonly components["schemas"]["PunchclockCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Punchclock"] | readonly components["schemas"]["Punchclock"][];
                };
            };
        };
    };
    readonly getPunchclock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the punch clock entry, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Punchclock"];
                };
            };
        };
    };
    readonly updatePunchclock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the punch clock entry, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["PunchclockUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Punchclock"];
                };
            };
        };
    };
    readonly deletePunchclock: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the punch clock entry, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly getWorkerLaborTimeReport: {
        readonly parameters: {
            readonly query: {
                /** @description Beginning of the report; the moment is included. A date such as 2026-07-20T09:15:15Z. */
                readonly "start-time": string;
                /** @description End of the report; the moment is included. At most 366 days after the start. A date such as 2026-07-20T09:15:15Z. */
                readonly "end-time": string;
                /** @description Only the worker with this number. */
                readonly "worker-number"?: number;
                /** @description Only workers of this section, by its name or code. */
                readonly section?: string;
                /** @description Adds `rework-time`. */
                readonly "show-rework"?: boolean;
                /** @description Counts Saturdays and Sundays, too. */
                readonly "show-weekend"?: boolean;
                /** @description Shifts do not fill in where there are no punches. */
                readonly "only-punch-clock"?: boolean;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Report"][];
                };
            };
        };
    };
    readonly getCompany: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Company"];
                };
            };
        };
    };
    readonly updateCompany: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["CompanyUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Company"];
                };
            };
        };
    };
    readonly listMachines: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the machine with this code. */
                readonly code?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Machine"][];
                };
            };
        };
    };
    readonly createMachine: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MachineCreate"] | readonly components["schemas"]["MachineCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Machine"] | readonly components["schemas"]["Machine"][];
                };
            };
        };
    };
    readonly getMachine: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Code of the machine, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Machine"];
                };
            };
        };
    };
    readonly updateMachine: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the machine, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["MachineUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Machine"];
                };
            };
        };
    };
    readonly deleteMachine: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the machine, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly reportMachineCounter: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the machine, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MachineCount"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": number;
                };
            };
        };
    };
    readonly reportMachineParameters: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the machine, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MachineReport"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MachineReportAnswer"];
                };
            };
        };
    };
    readonly reportMachineStartStop: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the machine, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MachineStartstop"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["MachineReportAnswer"];
                };
            };
        };
    };
    readonly addMachineNote: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the machine, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MachineAddNote"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Machine"];
                };
            };
        };
    };
    readonly assignProductionOrderToMachine: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the machine, percent-encoded. */
                readonly code: string;
                /** @description Id of the production order. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["MachineAssign"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Machine"];
                };
            };
        };
    };
    readonly listWorkers: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the worker with this number. */
                readonly number?: number;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Worker"][];
                };
            };
        };
    };
    readonly createWorker: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WorkerCreate"] | readonly components["schemas"]["WorkerCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Worker"] | readonly components["schemas"]["Worker"][];
                };
            };
        };
    };
    readonly getWorker: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Number of the worker. */
                readonly number: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Worker"];
                };
            };
        };
    };
    readonly updateWorker: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Number of the worker. */
                readonly number: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["WorkerUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Worker"];
                };
            };
        };
    };
    readonly deleteWorker: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Number of the worker. */
                readonly number: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listWorkerGroups: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the worker group with this code. */
                readonly code?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["WorkerGroup"][];
                };
            };
        };
    };
    readonly createWorkerGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WorkerGroupCreate"] | readonly components["schemas"]["WorkerGroupCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkerGroup"] | readonly components["schemas"]["WorkerGroup"][];
                };
            };
        };
    };
    readonly getWorkerGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Code of the worker group, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkerGroup"];
                };
            };
        };
    };
    readonly updateWorkerGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the worker group, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["WorkerGroupUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkerGroup"];
                };
            };
        };
    };
    readonly deleteWorkerGroup: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the worker group, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listLocations: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the location with this code. */
                readonly code?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Location"][];
                };
            };
        };
    };
    readonly createLocation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LocationCreate"] | readonly components["schemas"]["LocationCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Location"] | readonly components["schemas"]["Location"][];
                };
            };
        };
    };
    readonly getLocation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Code of the location, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Location"];
                };
            };
        };
    };
    readonly updateLocation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the location, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["LocationUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Location"];
                };
            };
        };
    };
    readonly deleteLocation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the location, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listSections: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the section with this code. */
                readonly code?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Section"][];
                };
            };
        };
    };
    readonly createSection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SectionCreate"] | readonly components["schemas"]["SectionCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Section"] | readonly components["schemas"]["Section"][];
                };
            };
        };
    };
    readonly getSection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Code of the section, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Section"];
                };
            };
        };
    };
    readonly updateSection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the section, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["SectionUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Section"];
                };
            };
        };
    };
    readonly deleteSection: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the section, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listWasteTypes: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the waste type with this code. */
                readonly code?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["WasteType"][];
                };
            };
        };
    };
    readonly createWasteType: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WasteTypeCreate"] | readonly components["schemas"]["WasteTypeCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WasteType"] | readonly components["schemas"]["WasteType"][];
                };
            };
        };
    };
    readonly getWasteType: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Code of the waste type, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WasteType"];
                };
            };
        };
    };
    readonly updateWasteType: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the waste type, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["WasteTypeUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WasteType"];
                };
            };
        };
    };
    readonly deleteWasteType: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the waste type, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listDowntimeTypes: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the downtime type with this code. */
                readonly code?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["DowntimeType"][];
                };
            };
        };
    };
    readonly createDowntimeType: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DowntimeTypeCreate"] | readonly components["schemas"]["DowntimeTypeCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DowntimeType"] | readonly components["schemas"]["DowntimeType"][];
                };
            };
        };
    };
    readonly getDowntimeType: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Code of the downtime type, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DowntimeType"];
                };
            };
        };
    };
    readonly updateDowntimeType: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the downtime type, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["DowntimeTypeUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DowntimeType"];
                };
            };
        };
    };
    readonly deleteDowntimeType: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the downtime type, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listChecklists: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the checklist with this code. */
                readonly code?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Checklist"][];
                };
            };
        };
    };
    readonly createChecklist: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChecklistCreate"] | readonly components["schemas"]["ChecklistCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Checklist"] | readonly components["schemas"]["Checklist"][];
                };
            };
        };
    };
    readonly getChecklist: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Code of the checklist, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Checklist"];
                };
            };
        };
    };
    readonly updateChecklist: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the checklist, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChecklistUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Checklist"];
                };
            };
        };
    };
    readonly deleteChecklist: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the checklist, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listLabels: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the label with this code. */
                readonly code?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Label"][];
                };
            };
        };
    };
    readonly createLabel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LabelCreate"] | readonly components["schemas"]["LabelCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Label"] | readonly components["schemas"]["Label"][];
                };
            };
        };
    };
    readonly getLabel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Code of the label, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Label"];
                };
            };
        };
    };
    readonly updateLabel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the label, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["LabelUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Label"];
                };
            };
        };
    };
    readonly deleteLabel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Code of the label, percent-encoded. */
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listCustomFields: {
        readonly parameters: {
            readonly query?: {
                /** @description Only the custom field with this name. */
                readonly name?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["CustomField"][];
                };
            };
        };
    };
    readonly createCustomField: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CustomFieldCreate"] | readonly components["schemas"]["CustomFieldCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CustomField"] | readonly components["schemas"]["CustomField"][];
                };
            };
        };
    };
    readonly getCustomField: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of the custom field, percent-encoded. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CustomField"];
                };
            };
        };
    };
    readonly updateCustomField: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Name of the custom field, percent-encoded. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["CustomFieldUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CustomField"];
                };
            };
        };
    };
    readonly deleteCustomField: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Name of the custom field, percent-encoded. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listChannels: {
        readonly parameters: {
            readonly query?: {
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ChannelListAnswer"][];
                };
            };
        };
    };
    readonly createChannel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChannelCreate"] | readonly components["schemas"]["ChannelCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Channel"] | readonly components["schemas"]["Channel"][];
                };
            };
        };
    };
    readonly getChannel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of the channel, percent-encoded. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ChannelListAnswer"];
                };
            };
        };
    };
    readonly updateChannel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Name of the channel, percent-encoded. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ChannelUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Channel"];
                };
            };
        };
    };
    readonly deleteChannel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Name of the channel, percent-encoded. */
                readonly name: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listPartnerships: {
        readonly parameters: {
            readonly query?: {
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Partnership"][];
                };
            };
        };
    };
    readonly createPartnership: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PartnershipCreate"] | readonly components["schemas"]["PartnershipCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Partnership"] | readonly components["schemas"]["Partnership"][];
                };
            };
        };
    };
    readonly getPartnership: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the partnership, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Partnership"];
                };
            };
        };
    };
    readonly updatePartnership: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the partnership, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["PartnershipUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Partnership"];
                };
            };
        };
    };
    readonly deletePartnership: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the partnership, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly acceptPartnership: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the partnership, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Partnership"];
                };
            };
        };
    };
    readonly endPartnership: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the partnership, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Partnership"];
                };
            };
        };
    };
    readonly listShopfloorChannels: {
        readonly parameters: {
            readonly query?: {
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ShopfloorChannel"][];
                };
            };
        };
    };
    readonly createShopfloorChannel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ShopfloorChannelCreate"] | readonly components["schemas"]["ShopfloorChannelCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ShopfloorChannel"] | readonly components["schemas"]["ShopfloorChannel"][];
                };
            };
        };
    };
    readonly getShopfloorChannel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Key of the shopfloor channel, percent-encoded. Must be letters, digits and signs without blanks (visible ASCII). */
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ShopfloorChannel"];
                };
            };
        };
    };
    readonly updateShopfloorChannel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Key of the shopfloor channel, percent-encoded. Must be letters, digits and signs without blanks (visible ASCII). */
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ShopfloorChannelUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ShopfloorChannel"];
                };
            };
        };
    };
    readonly deleteShopfloorChannel: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Key of the shopfloor channel, percent-encoded. Must be letters, digits and signs without blanks (visible ASCII). */
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listEpcisEvents: {
        readonly parameters: {
            readonly query?: {
                /** @description Only events of the product with this GTIN. A GTIN of 8, 12, 13 or 14 digits. */
                readonly gtin?: string;
                /** @description Only events of this batch. Must have 1 to 20 characters of GS1 set 82: letters, digits and ! " % & ' ( ) * + , - . / : ; < = > ? _. */
                readonly batch?: string;
                /** @description Only events of this kind. */
                readonly kind?: "commissioning" | "decommissioning";
                /** @description Events at or after this moment. A date such as 2026-07-20T09:15:15Z. */
                readonly from?: string;
                /** @description Events before this moment. A date such as 2026-07-20T09:15:15Z. */
                readonly to?: string;
                /** @description Events at or after this moment: `from` in the words of EPCIS 2.0. A date such as 2026-07-20T09:15:15Z. */
                readonly GE_eventTime?: string;
                /** @description Events before this moment: `to` in the words of EPCIS 2.0. A date such as 2026-07-20T09:15:15Z. */
                readonly LT_eventTime?: string;
                /** @description Events per page. Default 30; more than 50 is 50. */
                readonly perPage?: number;
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/ld+json": components["schemas"]["Epci"];
                };
            };
        };
    };
    readonly listApiKeys: {
        readonly parameters: {
            readonly query?: {
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["ApiKeyListAnswer"][];
                };
            };
        };
    };
    readonly createApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ApiKeyCreate"] | readonly components["schemas"]["ApiKeyCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiKey"] | readonly components["schemas"]["ApiKey"][];
                };
            };
        };
    };
    readonly getApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Key of the API key, percent-encoded. */
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiKeyListAnswer"];
                };
            };
        };
    };
    readonly updateApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Key of the API key, percent-encoded. */
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ApiKeyUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ApiKeyListAnswer"];
                };
            };
        };
    };
    readonly deleteApiKey: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Key of the API key, percent-encoded. */
                readonly key: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listStaticTokens: {
        readonly parameters: {
            readonly query?: {
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["StaticTokenListAnswer"][];
                };
            };
        };
    };
    readonly createStaticToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StaticTokenCreate"] | readonly components["schemas"]["StaticTokenCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StaticToken"] | readonly components["schemas"]["StaticToken"][];
                };
            };
        };
    };
    readonly getStaticToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the static token, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["StaticTokenListAnswer"];
                };
            };
        };
    };
    readonly deleteStaticToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the static token, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Session"][];
                };
            };
        };
    };
    readonly signIn: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SessionCreate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionCreateAnswer"];
                };
            };
        };
    };
    readonly renewSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionCreateAnswer"];
                };
            };
        };
    };
    readonly signOut: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly endSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the session, as the answer to its creation and lists show it. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly getUsage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Usage"];
                };
            };
        };
    };
    readonly listWebhooks: {
        readonly parameters: {
            readonly query?: {
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["WebhookListAnswer"][];
                };
            };
        };
    };
    readonly createWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookCreate"] | readonly components["schemas"]["WebhookCreate"][];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Webhook"] | readonly components["schemas"]["Webhook"][];
                };
            };
        };
    };
    readonly getWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the webhook, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookListAnswer"];
                };
            };
        };
    };
    readonly updateWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the webhook, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookUpdate"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookUpdateAnswer"];
                };
            };
        };
    };
    readonly deleteWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `ETag` of the version the change is meant for; 412 if there is a newer one. */
                readonly "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the webhook, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly rotateWebhookSecret: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the webhook, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookRotateSecret"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookRotateSecretAnswer"];
                };
            };
        };
    };
    readonly testWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the webhook, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookTest"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookTestAnswer"];
                };
            };
        };
    };
    readonly listWebhookDeliveries: {
        readonly parameters: {
            readonly query?: {
                /** @description Only deliveries in this status. */
                readonly status?: "pending" | "failed" | "delivered" | "dead" | "cancelled";
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of the webhook, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["WebhookTestAnswer"][];
                };
            };
        };
    };
    readonly redeliverWebhookDelivery: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Identifier of the delivery. */
                readonly uuid: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookTestAnswer"];
                };
            };
        };
    };
    readonly recoverWebhookDeliveries: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the webhook, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookRecover"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookRecoverAnswer"];
                };
            };
        };
    };
    readonly replayWebhookEvents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Id of the webhook, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["WebhookRecover"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookReplayAnswer"];
                };
            };
        };
    };
    readonly readChanges: {
        readonly parameters: {
            readonly query?: {
                /** @description Whether production orders are shown with the workers assigned. Default `false`. */
                readonly workers?: boolean;
                /** @description `true`: what waits is shown and neither taken nor leased; `ack` then means nothing. Left out, or `false`: it is read. */
                readonly peek?: boolean;
                /** @description `manual`: what is answered is only hidden for 60 seconds, until its receipt is deleted. Left out: it is gone from the channel. */
                readonly ack?: "manual";
            };
            readonly header?: never;
            readonly path: {
                /** @description Name of the channel, percent-encoded. */
                readonly channel: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Change"][];
                };
            };
        };
    };
    readonly acknowledgeChanges: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path: {
                /** @description Name of the channel, percent-encoded. */
                readonly channel: string;
                /** @description What `x-receipt` of a reading with `ack=manual` said. */
                readonly receipt: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly listEvents: {
        readonly parameters: {
            readonly query?: {
                /** @description Sequence of the last event that is known already: the list begins behind it. */
                readonly after?: number;
                /** @description Events recorded at this instant or later. A date such as 2026-07-20T09:15:15Z. */
                readonly since?: string;
                /** @description Only events of these entities, such as `production-orders`; several separated by commas. */
                readonly entity?: string;
                /** @description Only events of these types, such as `productions.created`; several separated by commas. */
                readonly type?: string;
                /** @description Events per page, 25 unless said otherwise. */
                readonly limit?: number;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Event"][];
                };
            };
        };
    };
    readonly getDigest: {
        readonly parameters: {
            readonly query: {
                /** @description The first day, in UTC, such as `2026-07-20`. */
                readonly from: string;
                /** @description The last day, in UTC, at most 91 days after the first. Left out: only the first. */
                readonly to?: string;
                /** @description Only this. Left out of `GET /api/digest`: everything that is counted. */
                readonly entity?: "client-orders" | "downtimes" | "inventory-movements" | "material-stagings" | "production-orders" | "productions" | "punchclocks" | "purchase-orders";
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["Digest"][];
                };
            };
        };
    };
    readonly listDigestRecords: {
        readonly parameters: {
            readonly query: {
                /** @description Only this. Left out of `GET /api/digest`: everything that is counted. */
                readonly entity: "client-orders" | "downtimes" | "inventory-movements" | "material-stagings" | "production-orders" | "productions" | "punchclocks" | "purchase-orders";
                /** @description The day the records are of, in UTC, such as `2026-07-20`. */
                readonly day: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["DigestRecordsAnswer"][];
                };
            };
        };
    };
    readonly commissionSerials: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description Key of a shopfloor channel of the company: who sends. */
                readonly "x-channel-key": string;
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SerialCommission"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Serial"];
                };
            };
        };
    };
    readonly listSerialOperations: {
        readonly parameters: {
            readonly query?: {
                /** @description Only operations of this kind. */
                readonly kind?: "pool" | "commission" | "release" | "decommission";
                /** @description Only serial operations with this GTIN, whichever way it is spelled. A GTIN of 8, 12, 13 or 14 digits. */
                readonly gtin?: string;
                /** @description Only serial operations of this batch. Must have 1 to 20 characters of GS1 set 82: letters, digits and ! " % & ' ( ) * + , - . / : ; < = > ? _. */
                readonly batch?: string;
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["SerialOperation"][];
                };
            };
        };
    };
    readonly getSerialOperation: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of the serial operation, as the answer to its creation and lists show it. */
                readonly id: number;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SerialOperation"];
                };
            };
        };
    };
    readonly listPacks: {
        readonly parameters: {
            readonly query?: {
                /** @description Only packs with this GTIN, whichever way it is spelled. A GTIN of 8, 12, 13 or 14 digits. */
                readonly gtin?: string;
                /** @description Only packs of this batch. Must have 1 to 20 characters of GS1 set 82: letters, digits and ! " % & ' ( ) * + , - . / : ; < = > ? _. */
                readonly batch?: string;
                /** @description Only the pack with this serial. Must have 1 to 20 characters of GS1 set 82: letters, digits and ! " % & ' ( ) * + , - . / : ; < = > ? _. */
                readonly serial?: string;
                /** @description Only serials in this status of the pool. */
                readonly "pool-status"?: "Available" | "Assigned";
                /** @description Only packs in this status. */
                readonly "pack-status"?: "Active" | "Commissioned" | "Decommissioned";
                /** @description Page of 25 entries, from 1. */
                readonly page?: components["parameters"]["Page"];
                /** @description Continues after the page whose `Link` named it; bound to the same filters. */
                readonly cursor?: components["parameters"]["Cursor"];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": readonly components["schemas"]["PackListAnswer"][];
                };
            };
        };
    };
    readonly poolSerials: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PackPool"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Pack"];
                };
            };
        };
    };
    readonly releasePacks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PackRelease"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Pack"];
                };
            };
        };
    };
    readonly decommissionPacks: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Any text, new for each new write: repeating the request with it changes nothing a second time. */
                readonly "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `validate`: the request is checked whole and answered as it would be, and nothing is written. `Preference-Applied` in the answer confirms it. */
                readonly Prefer?: components["parameters"]["Prefer"];
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PackDecommission"];
            };
        };
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Pack"];
                };
            };
        };
    };
    readonly getPack: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description GTIN of the product, in any of its lengths. A GTIN of 8, 12, 13 or 14 digits. */
                readonly gtin: string;
                /** @description The serial, percent-encoded. Must have 1 to 20 characters of GS1 set 82: letters, digits and ! " % & ' ( ) * + , - . / : ; < = > ? _. */
                readonly serial: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PackGetAnswer"];
                };
            };
        };
    };
    readonly getAbout: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Document"];
                };
            };
        };
    };
    readonly getApiDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DocumentOpenapiAnswer"];
                };
            };
        };
    };
    readonly getGuidedApiDocument: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DocumentGuidedAnswer"];
                };
            };
        };
    };
    readonly getDocumentationPage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
        };
    };
    readonly getDocumentationScript: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/javascript": string;
                };
            };
        };
    };
    readonly getConsole: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/html": string;
                };
            };
        };
    };
    readonly getConsoleAsset: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Name of the part, as the page asks for it. */
                readonly file: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Success. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/javascript": string;
                };
            };
        };
    };
    readonly onProductionOrderCreate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductionOrderCreateCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onProductionOrderUpdate: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductionOrderUpdateCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onProductionOrderDelete: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductionOrderDeleteCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onProductionCreated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductionCreatedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onProductionUpdated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductionUpdatedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onProductionDeleted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProductionDeletedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onShippingInventoryMovementCreated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ShippingInventoryMovementCreatedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onShippingInventoryMovementUpdated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ShippingInventoryMovementUpdatedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onShippingInventoryMovementDeleted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ShippingInventoryMovementDeletedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onReceivingInventoryMovementCreated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReceivingInventoryMovementCreatedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onReceivingInventoryMovementUpdated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReceivingInventoryMovementUpdatedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onReceivingInventoryMovementDeleted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ReceivingInventoryMovementDeletedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onInternalInventoryMovementCreated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InternalInventoryMovementCreatedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onInternalInventoryMovementUpdated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InternalInventoryMovementUpdatedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onInternalInventoryMovementDeleted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["InternalInventoryMovementDeletedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onStockChanged: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["StockChangedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onLotCreated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LotCreatedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onLotUpdated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LotUpdatedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onLotDeleted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["LotDeletedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onMaterialStagingCreated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MaterialStagingCreatedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onMaterialStagingUpdated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MaterialStagingUpdatedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onMaterialStagingDeleted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["MaterialStagingDeletedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onDownTimeCreated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DownTimeCreatedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onDownTimeUpdated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DownTimeUpdatedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onDownTimeDeleted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["DownTimeDeletedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onPunchClockCreated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PunchClockCreatedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onPunchClockUpdated: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PunchClockUpdatedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly onPunchClockDeleted: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description The topic: what happened. */
                readonly "x-prodsmart-topic"?: string;
                /** @description Always `1`. */
                readonly "x-prodsmart-api-version"?: string;
                /** @description Identifier of the delivery, the same on every attempt: keep it to know repetitions. */
                readonly "x-prodsmart-webhook-uuid"?: string;
                /** @description When the change was made, ISO in UTC with milliseconds; later than that of the version before. */
                readonly "x-prodsmart-triggered-at"?: string;
                /** @description SHA-256: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha256"?: string;
                /** @description SHA-1: base64 of the HMAC of the raw body, with the secret of the API key that created the webhook. Left out when that key is gone. */
                readonly "x-prodsmart-hmac-sha1"?: string;
                /** @description Identifier of the event in `GET /api/events`; not of a sample. */
                readonly "x-shopfloor-event-id"?: string;
                /** @description Its sequence there, which has no gaps; not of a sample. */
                readonly "x-shopfloor-sequence"?: number;
                /** @description Only of a sample that a test has sent, which tells of no event: then `true`. */
                readonly "x-shopfloor-sample"?: string;
                /** @description The same as `x-prodsmart-webhook-uuid` (Standard Webhooks). */
                readonly "webhook-id"?: string;
                /** @description When this attempt was made, in seconds since 1970 (Standard Webhooks). */
                readonly "webhook-timestamp"?: string;
                /** @description `v1,` and the base64 HMAC-SHA-256 of `<webhook-id>.<webhook-timestamp>.<raw body>` with the secret of the webhook (without `whsec_`, from base64), one for each secret that is live, separated by blanks (Standard Webhooks). */
                readonly "webhook-signature"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PunchClockDeletedCall"];
            };
        };
        readonly responses: {
            /** @description Any 2xx within 15 seconds: the call is delivered. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Anything else, redirects included, is a failed attempt; it is repeated for about three days, later where `Retry-After` says so. */
            readonly default: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
