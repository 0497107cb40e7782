"""The whole loop in a minute: python loop.py <base URL> <API key> <secret> <empty folder>"""

import sys
import time

import erp
from receiver import Receiver
from shop import Shop


def main(base, key, secret, folder):
    said("Tryton gets a company, a chair that is made of legs and glue, and stock.")
    erp.connect(erp.create_database(folder))
    erp.furnish()
    from link import Link

    shop = Shop(base, key, secret)
    link = Link(shop)
    receiver = Receiver(secret)
    topics = ["productionOrder/update", "internal_inventory_movement_created", "internal_inventory_movement_updated"]
    webhook = shop.post("/api/webhooks", {"url": receiver.url, "topics": topics})

    said("Out: catalogue, bill of materials, stock, a production of 10 that becomes one of 12.")
    link.send_catalogue()
    link.send_stock()
    production = erp.plan(10, "2026-12-01", "2026-12-04")
    link.send_productions()
    erp.replan(production, 12)
    link.send_productions()

    said("The shop floor makes 5, with 1 wasted; a webhook tells Tryton.")
    floor = Floor(shop, production.number)
    floor.work(5, 8, waste=1)
    until(link, receiver, lambda: made(link) == 5)

    said("Tryton is down. Meanwhile 6 and 2 are made, the 6 turn out to be 7, the 2 never were; the order ends with 12.")
    receiver.stop()
    six, two = floor.work(6, 10), floor.work(2, 12)
    shop.put(f"/api/productions/{six['id']}", {"quantity": 7})
    shop.ask("DELETE", f"/api/productions/{two['id']}")
    floor.end()

    said("Tryton is back, and reads the ledger from where it was.")
    webhook_url = (receiver := Receiver(secret)).url
    shop.put(f"/api/webhooks/{webhook['id']}", {"url": webhook_url})
    until(link, receiver, lambda: link.reconcile()[1] and state(production) == "done")
    before = link.stock()
    link.follow()
    if link.stock() != before:
        raise SystemExit("What was done was done again.")
    report(link, production)


class Floor:
    """The shop floor, by the routes a terminal uses."""

    def __init__(self, shop, order):
        self._shop, self._order = shop, order
        shop.post("/api/workers", {"number": 1, "name": "Ana"})
        shop.post("/api/waste-types", {"code": "CRACK", "description": "Cracked"})

    def work(self, quantity, hour, waste=0):
        return self._shop.post(
            "/api/productions",
            {
                "production-order": self._order,
                "operation": {"code": "MAKE", "product-code": "CHAIR"},
                "worker": {"number": 1},
                "quantity": quantity,
                "start-time": f"2026-11-30T{hour:02}:00:00Z",
                "end-time": f"2026-11-30T{hour + 1:02}:00:00Z",
                "produced-waste": [{"code": "CRACK", "quantity": waste}] if waste else [],
            },
        )

    def end(self):
        order, = self._shop.get(f"/api/production-orders?code={self._order}")
        self._shop.put(f"/api/production-orders/{order['id']}", {"running-status": "closed"})


def until(link, receiver, done, seconds=90):
    """Follows the ledger at each call, and every few seconds in any case: a call may be lost, the ledger is not."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        heard = receiver.wait(5)
        count = link.follow()
        print(f"  {'webhook' if heard else 'clock'}: {count} events", flush=True)
        if done():
            return
    raise SystemExit("Tryton has not heard of everything in time.")


def made(link):
    rows, _ = link.reconcile()
    return next(here for what, _, here in rows if what.startswith("made for"))


def state(production):
    production.reload()
    return production.state


def report(link, production):
    rows, agreed = link.reconcile()
    print(f"\n{'':20}{'Shopfloor':>12}{'Tryton':>12}")
    for what, there, here in rows:
        print(f"{what:20}{there:>12f}{here:>12f}")
    wasted = sum(one.quantity for one in production.outputs if one.to_location.type == "lost_found")
    print(f"{'wasted':20}{'1':>12}{wasted:>12g}\nproduction {production.number} is {production.state}")
    if not agreed or wasted != 1:
        raise SystemExit("They do not agree.")
    print("Everything agrees.")


def said(text):
    print(f"- {text}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
