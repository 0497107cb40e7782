"""Imports every module of a package and says how many there are; the first that cannot be imported ends it."""

import importlib
import pkgutil
import sys

package = importlib.import_module(sys.argv[1])
modules = [module.name for module in pkgutil.walk_packages(package.__path__, f"{sys.argv[1]}.")]
for name in modules:
    importlib.import_module(name)
print(len(modules))
