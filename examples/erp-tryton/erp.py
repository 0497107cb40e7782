"""Tryton with what the example needs: a company, two bought products, one that is made of them, stock."""

import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

DATABASE = "erp"
MODULES = ["production", "stock"]


def create_database(folder):
    """Makes an empty Tryton database in the folder, and the file that says where it is."""
    config = Path(folder, "trytond.conf")
    config.write_text(f"[database]\nuri = sqlite://\npath = {folder}\n")
    # Tryton fills a database that is there.
    Path(folder, f"{DATABASE}.sqlite").touch()
    password = Path(folder, "password")
    password.write_text("admin")
    admin = Path(sys.executable).with_name("trytond-admin")
    subprocess.run(
        [admin, "-c", config, "-d", DATABASE, "-u", *MODULES, "--activate-dependencies", "--email", "erp@example.org"],
        check=True,
        env={**os.environ, "TRYTONPASSFILE": str(password)},
        capture_output=True,
    )
    return config


def connect(config_file):
    from proteus import config

    return config.set_trytond(database=DATABASE, user="admin", config_file=str(config_file))


def furnish():
    """What an ERP has before it meets a shop floor."""
    from proteus import Model
    from trytond.modules.company.tests.tools import create_company

    create_company()
    leg = _product("LEG", "Leg", "Unit", price=5)
    glue = _product("GLUE", "Glue", "Gram", price=1)
    chair = _product("CHAIR", "Chair", "Unit", price=80, producible=True)
    kilogram, = Model.get("product.uom").find([("name", "=", "Kilogram")])
    bom = Model.get("production.bom")(name="Chair")
    for product, quantity, unit in ((leg, 4, leg.default_uom), (glue, 0.12, kilogram)):
        line = bom.inputs.new()
        line.product, line.quantity, line.unit = product, quantity, unit
    made = bom.outputs.new()
    made.product, made.quantity = chair, 1
    bom.save()
    chair.boms.append(Model.get("product.product-production.bom")(bom=bom))
    chair.save()
    inventory = Model.get("stock.inventory")()
    inventory.location, = Model.get("stock.location").find([("code", "=", "STO")])
    for product, quantity in ((leg, 400), (glue, 12500)):
        line = inventory.lines.new()
        line.product, line.quantity = product, quantity
    inventory.click("confirm")


def _product(code, name, unit, price, producible=False):
    from proteus import Model

    template = Model.get("product.template")(name=name, type="goods", list_price=Decimal(price), producible=producible)
    template.default_uom, = Model.get("product.uom").find([("name", "=", unit)])
    product, = template.products
    product.suffix_code = code
    product.cost_price = Decimal(price)
    template.save()
    return Model.get("product.product")(template.products[0].id)


def plan(quantity, start, end):
    """A production that is planned, not begun; its number names it on the shop floor."""
    import datetime

    from proteus import Model

    production = Model.get("production")()
    production.product, = Model.get("product.product").find([("code", "=", "CHAIR")])
    production.bom = production.product.boms[0].bom
    production.quantity = quantity
    production.planned_start_date = datetime.date.fromisoformat(start)
    production.planned_date = datetime.date.fromisoformat(end)
    production.save()
    production.click("wait")
    return production


def replan(production, quantity):
    production.click("draft")
    production.quantity = quantity
    production.save()
    production.click("wait")
