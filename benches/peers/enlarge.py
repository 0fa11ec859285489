"""A model many times over: the same goals and phases, with needs, initiatives, figures, components, prices and evidence
for several parts of the client's business, so that the document grows as a large programme's does."""

import re

import yaml

# What each part has of its own: where it stands in the model, and in the vendor's catalogue.
MODEL = [
    ("needs",),
    ("requirements",),
    ("initiatives",),
    ("department_kpis",),
    ("solution", "components"),
    ("solution", "differentiators"),
    ("solution", "approaches"),
    ("plan", "risks"),
    ("price", "items"),
    ("case", "client_effort"),
    ("case", "intangibles"),
    ("assumptions",),
    ("service", "levels"),
]
VENDOR = [("offerings",), ("differentiators",), ("evidence",)]

# Texts that stand in lists, where the same words twice would read as a mistake.
TITLES = {"name", "what"}


class Plain(yaml.SafeDumper):
    """Writes every scalar as it was read, without quotes where it needs none."""

    yaml_implicit_resolvers = {}

    def ignore_aliases(self, data):
        return True


def enlarge(model, vendor, parts):
    """The texts of a model and its catalogue, for so many parts."""
    model, vendor = (yaml.load(text, yaml.BaseLoader) for text in (model, vendor))
    lists = [at(model, path) for path in MODEL] + [at(vendor, path) for path in VENDOR]
    drivers = dict(model["drivers"])
    ids = {element["id"] for elements in lists for element in elements if "id" in element}
    lists += [phase["actions"] for phase in model["plan"]["phases"]]
    originals = [list(elements) for elements in lists]
    kpis = len(model["department_kpis"])
    for part in range(2, parts + 1):
        for elements, own in zip(lists, originals):
            elements += [other(element, part, ids, drivers) for element in own]
        model["drivers"] |= {f"{name}_{part}": other(driver, part, ids, drivers) for name, driver in drivers.items()}
    # A goal is reached once; what the other parts add to it is not told.
    for kpi in model["department_kpis"][kpis:]:
        kpi.pop("contributes", None)
    for option in model["price"]["options"]:
        option["includes"] += [f"{one}-{part}" for part in range(2, parts + 1) for one in option["includes"]]
    return tuple(yaml.dump(data, Dumper=Plain, allow_unicode=True, sort_keys=False) for data in (model, vendor))


def at(data, path):
    """What stands at a path."""
    for key in path:
        data = data[key]
    return data


def other(value, part, ids, drivers, key=""):
    """An element as another part has it: with ids, figures and titles of its own."""
    match value:
        case dict():
            return {key: other(inner, part, ids, drivers, key) for key, inner in value.items()}
        case list():
            return [other(inner, part, ids, drivers, key) for inner in value]
    if key in ("formula", "yearly", "reduces"):
        return re.sub(r"[a-z_]+", lambda word: word[0] + f"_{part}" * (word[0] in drivers), value)
    if key == "driver":
        return f"{value}_{part}"
    if value in ids:
        return f"{value}-{part}"
    return f"{value}, part {part}" if key in TITLES else value
