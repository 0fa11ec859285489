"""Writes the sound model in Chinese, as far as its texts are marked up: chinese.py FROM TO."""

import pathlib
import sys

source, target = map(pathlib.Path, sys.argv[1:])
model = (source / "model.yaml").read_text(encoding="utf-8")
for old, new in [
    ("language: en", "language: zh-Hans"),
    ("name: Foresee delays", "name: 预见延误"),
    ("why: A delay that is known can be met.", "why: 提前知道的延误可以应对：调度员有三个小时改派车辆，门店也能及时调整收货班次，并提前通知各家客户新的到货时间，从而避免罚款和退货。"),
]:
    assert model.count(old) == 1, old
    model = model.replace(old, new)
(target / "model.yaml").write_text(model, encoding="utf-8")
(target / "vendor.yaml").write_text((source / "vendor.yaml").read_text(encoding="utf-8"), encoding="utf-8")
