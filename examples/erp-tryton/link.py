"""Both ways between Tryton and Shopfloor.

Out: catalogue, bills of materials, stock, planned productions. Back: what the ledger of Shopfloor says happened. What was
done of it, and up to which sequence, is committed in one transaction of Tryton, so nothing is done twice or left out.
"""

import datetime
from decimal import Decimal

from sql import Table
from trytond.pool import Pool
from trytond.transaction import Transaction

import erp
from shop import key_of

SEEN = Table("shopfloor_seen")
BOOKED = Table("shopfloor_booked")
SENT = Table("shopfloor_sent")
SIGN = {"in": 1, "production": 1, "out": -1, "consumption": -1}


class Link:
    def __init__(self, shop):
        self.shop = shop
        with self._transaction() as cursor:
            cursor.execute("CREATE TABLE IF NOT EXISTS shopfloor_seen (sequence INTEGER)")
            cursor.execute("CREATE TABLE IF NOT EXISTS shopfloor_booked (what TEXT PRIMARY KEY, product TEXT, quantity TEXT, made_for TEXT)")
            cursor.execute("CREATE TABLE IF NOT EXISTS shopfloor_sent (code TEXT PRIMARY KEY, id INTEGER, body TEXT)")
            cursor.execute(*SEEN.select(SEEN.sequence))
            if not cursor.fetchone():
                cursor.execute(*SEEN.insert([SEEN.sequence], [[0]]))

    # Out

    def send_catalogue(self):
        """Products that are made have one operation: Tryton's productions have none."""
        with self._transaction():
            products = Pool().get("product.product").search([("type", "=", "goods")])
            making = [{"code": "MAKE", "name": "Make"}]
            self.shop.post(
                "/api/products",
                [
                    {"code": one.code, "name": one.name, "uom": one.default_uom.symbol}
                    | ({"operations": making} if one.boms else {})
                    for one in products
                ],
            )
            self.shop.post("/api/bom", [_bom(one) for one in products if one.boms])

    def send_stock(self):
        """A count makes a movement there; it is noted as booked, for it comes back with the ledger."""
        for code, quantity in self.stock().items():
            body = {"product-code": code, "stock": f"{quantity:f}"}
            answer = self.shop.ask("POST", "/api/stock", body, key_of("/api/stock", body))
            if "location" not in answer.headers:
                continue
            movement = self.shop.get(answer.headers["location"])
            with self._transaction() as cursor:
                _note(cursor, f"movement {movement['id']}", code, SIGN[movement["type"]] * Decimal(movement["quantity"]))

    def send_productions(self):
        """Planned productions that are new go as orders, those that changed as changes."""
        with self._transaction():
            found = Pool().get("production").search([("state", "in", ["waiting", "assigned", "running"])])
            orders = [_order(one) for one in found]
        for order in orders:
            with self._transaction() as cursor:
                cursor.execute(*SENT.select(SENT.id, SENT.body, where=SENT.code == order["code"]))
                known = cursor.fetchone()
                body = key_of("", order)
                if known and known[1] == body:
                    continue
                if known:
                    self.shop.put(f"/api/production-orders/{known[0]}", order)
                    cursor.execute(*SENT.update([SENT.body], [body], where=SENT.code == order["code"]))
                else:
                    made = self.shop.post("/api/production-orders", order)
                    cursor.execute(*SENT.insert([SENT.code, SENT.id, SENT.body], [[order["code"], made["id"], body]]))

    # Back

    def follow(self):
        """Does what the ledger has behind the last sequence; how many events that were."""
        with self._transaction() as cursor:
            cursor.execute(*SEEN.select(SEEN.sequence))
            after = cursor.fetchone()[0]
        count = 0
        for page in self.shop.events(after):
            with self._transaction() as cursor:
                for event in page:
                    self._take(cursor, event)
                if page:
                    cursor.execute(*SEEN.update([SEEN.sequence], [page[-1]["sequence"]]))
            count += len(page)
        self._finish()
        return count

    def _take(self, cursor, event):
        entity, kind, data = event["entity"], event["kind"], event["data"] or {}
        if entity == "inventory-movements":
            wanted = Decimal(0) if kind == "deleted" else SIGN[data["type"]] * Decimal(data["quantity"])
            self._book(cursor, f"movement {event['key']}", data, wanted)
        elif entity == "productions":
            wasted = sum((Decimal(str(one["quantity"])) for one in data.get("produced-waste") or []), Decimal(0))
            wanted = Decimal(0) if kind == "deleted" else wasted
            product = (data.get("operation") or {}).get("product-code")
            waste = {"product-code": product, "type": "waste", "production-order": data.get("production-order")}
            self._book(cursor, f"waste {event['key']}", waste, wanted)

    def _book(self, cursor, what, data, wanted):
        """Moves in Tryton what is not yet moved of it; so a correction is a move, and a repetition is none."""
        cursor.execute(*BOOKED.select(BOOKED.product, BOOKED.quantity, where=BOOKED.what == what))
        row = cursor.fetchone()
        difference = wanted - (Decimal(row[1]) if row else Decimal(0))
        if difference == 0:
            return
        code = data.get("product-code") or row[0]
        _move(code, data, difference)
        made_for = (data.get("production-order") or {}).get("code") if data.get("type") == "production" else None
        _note(cursor, what, code, wanted, made_for)

    def _finish(self):
        """Productions whose order is closed end, once all that was made for them is here."""
        with self._transaction() as cursor:
            Production = Pool().get("production")
            cursor.execute(*SENT.select(SENT.code, SENT.id))
            for code, id_ in cursor.fetchall():
                running = Production.search([("number", "=", code), ("state", "=", "running")])
                order = self.shop.get(f"/api/production-orders/{id_}") if running else {}
                if not order.get("ended"):
                    continue
                made = _made(cursor, code)
                if made == Decimal(str(order["products"][0]["quantity-produced"])):
                    Production.do(running)

    # Both

    def stock(self):
        """What Tryton has of each product, in its unit."""
        with self._transaction():
            storage, = Pool().get("stock.location").search([("code", "=", "STO")])
            with Transaction().set_context(locations=[storage.id]):
                found = Pool().get("product.product").search([("type", "=", "goods")])
                return {one.code: Decimal(str(one.quantity)).normalize() for one in found}

    def reconcile(self):
        """Rows of what is compared, there and here, and whether all agree."""
        rows = []
        for code, here in self.stock().items():
            there = Decimal(str(self.shop.get(f"/api/stock/{code}")["stock"]))
            rows.append((f"stock of {code}", there, here))
        with self._transaction() as cursor:
            cursor.execute(*SENT.select(SENT.code, SENT.id))
            for code, id_ in cursor.fetchall():
                line = self.shop.get(f"/api/production-orders/{id_}")["products"][0]
                production, = Pool().get("production").search([("number", "=", code)])
                rows.append((f"made for {code}", Decimal(str(line["quantity-produced"])), _made(cursor, code)))
                rows.append((f"planned for {code}", Decimal(str(line["quantity-ordered"])), Decimal(str(production.quantity))))
        return rows, all(there == here for _, there, here in rows)

    def _transaction(self):
        return _Committed()


class _Committed:
    """A transaction of Tryton that is committed when its block ends, and undone when it fails."""

    def __enter__(self):
        self._started = Transaction().start(erp.DATABASE, 1)
        self._started.__enter__()
        company, = Pool().get("company.company").search([])
        self._context = Transaction().set_context(company=company.id)
        self._context.__enter__()
        return Transaction().connection.cursor()

    def __exit__(self, kind, error, trace):
        if kind is None:
            Transaction().commit()
        self._context.__exit__(kind, error, trace)
        return self._started.__exit__(kind, error, trace)


def _bom(product):
    """Quantities for one piece, each in the unit its product is kept in."""
    Uom = Pool().get("product.uom")
    bom = product.boms[0].bom
    made = Decimal(str(bom.outputs[0].quantity))
    lines = [
        {
            "product-code": line.product.code,
            "quantity": f"{Decimal(str(Uom.compute_qty(line.unit, line.quantity, line.product.default_uom, round=False))) / made:f}",
        }
        for line in bom.inputs
    ]
    return {"product-code": product.code, "bom": lines}


def _order(production):
    start = production.planned_start_date or production.planned_date
    return {
        "code": production.number,
        "start-date": start.isoformat(),
        "due-date": f"{production.planned_date.isoformat()}T23:59:59",
        "products": [{"product": production.product.code, "quantity-ordered": str(production.quantity)}],
    }


def _note(cursor, what, product, quantity, made_for=None):
    columns = [BOOKED.what, BOOKED.product, BOOKED.quantity, BOOKED.made_for]
    cursor.execute(*BOOKED.delete(where=BOOKED.what == what))
    cursor.execute(*BOOKED.insert(columns, [[what, product, str(quantity), made_for]]))


def _begun(data):
    """The production that an order stands for. What was planned of it gives way to what happens."""
    pool = Pool()
    Production, Move = pool.get("production"), pool.get("stock.move")
    order = data.get("production-order") or {}
    found = Production.search([("number", "=", order.get("code"))]) if order else []
    if found and found[0].state == "waiting":
        Move.delete([one for one in [*found[0].inputs, *found[0].outputs] if one.state != "done"])
        production = Production(found[0].id)
        Production.assign_try([production])
        Production.run([production])
    return Production(found[0].id) if found else None


def _move(code, data, quantity):
    """A move of Tryton: more for a quantity above zero, less below it. Waste leaves what is in production for good."""
    pool = Pool()
    Move, Location = pool.get("stock.move"), pool.get("stock.location")
    product, = pool.get("product.product").search([("code", "=", code)])
    company, = pool.get("company.company").search([])
    storage, = Location.search([("code", "=", "STO")])
    lost, = Location.search([("type", "=", "lost_found")], limit=1)
    making, = Location.search([("type", "=", "production")], limit=1)
    kind = data["type"] if "type" in data else "in"
    production = _begun(data)
    here, beyond = (lost if kind == "waste" else storage), (making if kind in ("production", "consumption", "waste") else lost)
    values = {
        "product": product,
        "unit": product.default_uom,
        "quantity": float(abs(quantity)),
        "from_location": beyond if quantity > 0 else here,
        "to_location": here if quantity > 0 else beyond,
        "company": company,
        "effective_date": _day(data),
    }
    if values["from_location"] == making and values["to_location"] != lost:
        values |= {"currency": company.currency, "unit_price": product.cost_price}
    # What is taken back is a move beside the production: Tryton gives whatever is among its outputs a price.
    is_taken_back = (quantity > 0) == (kind == "consumption")
    if production and not is_taken_back:
        values["production_input" if kind == "consumption" else "production_output"] = production
    move = Move(**values)
    move.save()
    Move.do([move])


def _day(data):
    text = data.get("date-time")
    return datetime.date.fromisoformat(text[:10]) if text else datetime.date.today()


def _made(cursor, number):
    """What was booked as made for a production."""
    cursor.execute(*BOOKED.select(BOOKED.quantity, where=BOOKED.made_for == number))
    return sum((Decimal(quantity) for quantity, in cursor.fetchall()), Decimal(0))
