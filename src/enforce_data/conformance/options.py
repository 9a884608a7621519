"""What a system may lack and say so beforehand: the cases that need it are then *not applicable*, never passed."""

from __future__ import annotations

from collections.abc import Mapping

from enforce_data.findings import Said

OPTIONS: Mapping[str, Said] = {
    # Of checkers.
    "names_rules": Said("自检结果给出规则编号", "the checker names the rules that are broken"),
    "names_paths": Said("自检结果给出数据项位置", "the checker names the elements concerned"),
    "registers": Said("自检时核对主体、事项、证件、委托书等登记册", "the checker looks things up in registers"),
    # Of the business that is done in the system.
    "simple_procedure": Said("办理简易程序(当场处罚)", "fines on the spot are handled"),
    "hearing": Said("办理听证", "hearings are handled"),
    "instalments": Said("办理暂缓或分期缴纳罚款", "deferral and payment by instalments are handled"),
    "several_parties": Said("一案多当事人", "one case may have several parties"),
    "township_delegation": Said("乡镇(街道)受委托执法", "townships act under letters of delegation"),
    "publicity": Said("决定公开、撤下与更正", "decisions are published, corrected and withdrawn"),
    "transfer_to_justice": Said("向公安、检察机关移送", "cases are transferred to the police"),
    "random_selection": Said("双随机抽查", "inspections drawn at random are handled"),
    "court_application": Said("申请人民法院强制执行", "courts are asked to execute"),
    "remedies": Said("登记复议、诉讼结果", "reconsideration and litigation are recorded"),
    # Of packages.
    "deletion": Said("删除已报送的记录", "records that were delivered can be deleted"),
    "downgrade": Said("降到旧版次", "records can be taken down to an older edition"),
}
"""Every option with what it means; all are on unless the statement turns them off."""
