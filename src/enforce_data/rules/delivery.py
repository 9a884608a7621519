"""Rules on deliveries as a whole; what must never be delivered."""

from __future__ import annotations

from enforce_data.findings import Notice, Said, Severity
from enforce_data.laws import HUNAN51, XZCF

DL_SECRET = Notice(
    id="DL-SECRET",
    severity=Severity.ERROR,
    title=Said("报送了涉及国家秘密的数据", "State secrets were delivered"),
    message=Said(
        "该记录标明涉及国家秘密,不得归集;除文件和位置外不显示任何内容,也不再检查",
        "the record is marked as a state secret and must not be here; nothing of it is shown or checked",
    ),
    fix=Said(
        "立即按保密规定处理该文件,并从报送中删除该记录",
        "treat the file at once as the rules on secrecy demand, and take the record out of the delivery",
    ),
    basis=(*XZCF.art(50), *HUNAN51.art("二(五)2")),
)
"""A record whose ``secrecy`` is state_secret: only its input and place are told, and no rule runs on it."""
