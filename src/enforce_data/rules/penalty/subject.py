"""Who imposes the penalty: organs, delegates and their letters (行政处罚法 17 to 20)."""

from __future__ import annotations

from collections.abc import Iterator

from enforce_data.codes.agency import SubjectType
from enforce_data.findings import Path, Said, Severity
from enforce_data.laws import XZCF
from enforce_data.model import AgencyRef, Delegation, Penalty
from enforce_data.registers.delegations import Delegations, first_day, holds_matter, last_day
from enforce_data.rulebook import Case, Given, Hits, Unchecked, rule
from enforce_data.rules.guards import penalised, penalised_by_delegate, penalised_by_letter
from enforce_data.rules.penalty.endings import DROPPED
from enforce_data.rules.penalty.outcome import decided

NO_LETTER = Unchecked(Said("登记簿中没有该委托书", "the letter is not in the register of delegation letters"))
OTHER_VERSION = Unchecked(
    Said("委托书与案件引用的事项目录版本不同", "letter and case refer to different versions of the catalogue")
)

TOWN = {
    "code": "11430121MB0X02022C",
    "name": "星沙县临水镇人民政府",
    "level": "township",
    "division": "430121110",
    "subject_type": "statutory",
}
_ITSELF = {"delegate.code": "11430121MB0X010111", "delegate.name": "星沙县市场监督管理局"}
BY_LETTER = {"delegate": TOWN, "delegation_no": "星市监委〔2024〕3号"}
_OTHER_MATTER = {"code": "430217009000", "name": "对价格欺诈的处罚", "catalogue_version": "2023"}


@rule(
    "CF-SUBJ-01",
    Severity.ERROR,
    XZCF.art("20(4)", "38(1)", 17, 19),
    when=penalised,
    zh=(
        "受委托组织以自己名义处罚",
        "作出处罚决定的机关被填为受委托组织",
        "将委托行政机关填为执法机关,受委托组织填入“受委托组织”",
    ),
    en=(
        "A delegated organisation decides in its own name",
        "an organ that decided the penalty is a delegated organisation",
        "give the delegating organ as the agency and the organisation as the delegate",
    ),
    good=[Case({"agency.subject_type": "authorised"}), Case({**DROPPED, "agency.subject_type": "delegated"})],
    bad=[
        Case({"agency.subject_type": "delegated"}, at="agency"),
        Case({"co_agencies": [TOWN | {"subject_type": "delegated"}]}, at="co_agencies.0"),
    ],
)
def delegated_organisation_decides(penalty: Penalty) -> Hits:
    """A 受委托组织 imposes penalties in the name of the delegating organ (20), never in its own.

    Only organs and organisations authorised by law (17, 19) can be the deciding agency; a penalty by another body is
    void (38), which no other fact can heal: hence an error.

    受委托组织只能以委托行政机关的名义实施处罚(第二十条第四款),能以自己名义处罚的只有行政机关和法律、法规授权的组织(
    第十七条、第十九条)。不具有行政主体资格的,处罚无效(第三十八条),没有其他事实可以补救,故为错误。
    """
    for path, agency in deciding(penalty):
        if agency.subject_type is SubjectType.DELEGATED:
            yield path


@rule(
    "CF-SUBJ-02",
    Severity.ERROR,
    XZCF.art("20(4)"),
    when=penalised_by_delegate,
    zh=(
        "执法机关委托了自己",
        "受委托组织与执法机关的代码同为 {code}",
        "没有委托的删除受委托组织,有委托的更正代码",
    ),
    en=(
        "An agency is its own delegate",
        "delegate and agency have the same code {code}",
        "remove the delegate where there is none, else correct the code",
    ),
    good=[Case(BY_LETTER), Case({**BY_LETTER, **_ITSELF, **DROPPED})],
    bad=[Case({**BY_LETTER, **_ITSELF}, at="delegate")],
)
def agency_delegates_itself(penalty: Penalty) -> Hits:
    """Nobody is his own delegate; whether another delegate is that of the letter is asked elsewhere.

    委托须有委托与受委托两方,机关不能委托自己,没有例外,故为错误;受委托组织是否为委托书所载的组织,另有规则核对。
    """
    if penalty.delegate and penalty.delegate.code == penalty.agency.code:
        yield "delegate", {"code": penalty.agency.code}


@rule(
    "CF-SUBJ-03",
    Severity.ERROR,
    XZCF.art("20(1)", "20(2)", "20(4)"),
    when=penalised_by_letter,
    zh=(
        "委托书不包含本案事项或者尚未生效",
        "委托书自 {first} 起可以使用,其中有本案事项 {covered} 项;决定日期为 {dated}",
        "更正委托书编号、事项编码或者决定日期;没有有效委托的,由委托行政机关自行办理",
    ),
    en=(
        "The letter of delegation does not carry the case",
        "the letter can be used from {first} and holds {covered} of the matters; the decision is dated {dated}",
        "correct the letter's number, the matter codes or the day; without a letter the organ must act itself",
    ),
    good=[
        Case(BY_LETTER),
        Case(
            BY_LETTER,
            given=(Given("delegation", {"valid_from": "2024-06-03", "signed_on": "2024-06-03"}),),
            also={"CF-SUBJ-12": "the case was filed before the letter"},
        ),
        Case({**BY_LETTER, "matters.1": _OTHER_MATTER}, also={"CF-SUBJ-11": "one of two matters", "ML-03": "made up"}),
        Case(
            BY_LETTER,
            given=(Given("delegation", {"matters.0.code": "430217009000", "matters.0.catalogue_version": "2024"}),),
            note="codes of different versions are not compared",
        ),
        Case({"delegate": TOWN}, also={"CF-SUBJ-14": "no letter is named"}),
    ],
    bad=[
        Case(
            BY_LETTER,
            at="delegation_no",
            given=(Given("delegation", {"signed_on": "2024-06-04"}, also={"WT-10": "signed after it took effect"}),),
        ),
        Case(BY_LETTER, at="delegation_no", given=(Given("delegation", {"valid_from": "2024-06-04"}),)),
        Case(BY_LETTER, at="delegation_no", given=(Given("delegation", {"matters.0.code": "430217009000"}),)),
    ],
)
def letter_does_not_carry_the_case(penalty: Penalty, delegations: Delegations) -> Hits:
    """A delegate acts within the delegation (20): the letter must name the matter and be in force.

    None of the case's matters in the letter, or a decision before the letter was valid and signed, leaves nothing that
    the delegate could have acted on.  Matters are compared within one version of the catalogue, and not where only one
    of both states it.  A letter that covers some of the matters, or has run out, is a warning of its own.

    受委托组织只能在委托范围内实施处罚(第二十条),案件的事项一项也不在委托书内,或者决定早于委托书生效、签订之日的,没
    有委托可依,故为错误。事项只在同一版本的目录内比较,一方未填版本的也不比较;部分事项在内、委托期满的,由其他规则提示。
    """
    letter = letter_of(penalty, delegations)
    if letter is None:
        yield NO_LETTER
        return
    dated = decided(penalty).dated
    inside = [holds_matter(matter, letter) for matter in penalty.matters]
    if dated < first_day(letter) or not any(answer is not False for answer in inside):
        yield "delegation_no", {"first": first_day(letter), "covered": inside.count(True), "dated": dated}
    elif True not in inside:
        yield OTHER_VERSION


@rule(
    "CF-SUBJ-09",
    Severity.ERROR,
    XZCF.art("20(4)"),
    when=penalised_by_letter,
    zh=(
        "不是以委托行政机关的名义处罚",
        "委托书的委托机关是 {delegator},而处罚机关是 {agency}",
        "以委托机关为执法机关,或者更正委托书编号",
    ),
    en=(
        "The penalty is not in the name of the delegating organ",
        "the letter is from {delegator}, the penalty from {agency}",
        "give the delegating organ as the agency, or correct the letter's number",
    ),
    good=[
        Case(BY_LETTER),
        Case(
            {**BY_LETTER, "co_agencies": [{"code": "11430121MB0X08088G", "name": "星沙县城市管理和综合执法局"}]},
            given=(
                Given(
                    "delegation",
                    {"delegator.code": "11430121MB0X08088G", "delegator.name": "星沙县城市管理和综合执法局"},
                ),
            ),
        ),
        Case({"delegate": TOWN}, also={"CF-SUBJ-14": "no letter is named"}),
        Case(
            BY_LETTER | {"agency.code": "11430121MB0X08088G", "matters.0.code": "430203001000"},
            note="the letter of another organ holds other matters: not checked",
        ),
    ],
    bad=[
        Case(
            BY_LETTER,
            at="agency",
            given=(
                Given(
                    "delegation",
                    {"delegator.code": "11430121MB0X08088G", "delegator.name": "星沙县城市管理和综合执法局"},
                ),
            ),
        )
    ],
)
def not_in_the_name_of_the_delegator(penalty: Penalty, delegations: Delegations) -> Hits:
    """以委托行政机关名义: the deciding agency, or one that decides with it, is the delegator of the letter.

    Letters of two organs may bear the same number, so a letter of another organ is taken for the one meant only where
    it is the only one with that number, names the delegate of the case, and holds a matter of it.

    受委托组织应当以委托行政机关的名义处罚(第二十条第四款),作出决定的机关或者共同机关应为委托书的委托机关,法律没有例
    外,故为错误。不同机关的委托书可能同号,因此其他机关的委托书只有在该号唯一、受委托组织相同并且含有本案事项时,才认
    定为本案的委托书。
    """
    letter = letter_of(penalty, delegations)
    if letter is None:
        yield NO_LETTER
    elif letter.delegator.code not in {agency.code for _, agency in deciding(penalty)}:
        yield "agency", {"delegator": letter.delegator.code, "agency": penalty.agency.code}


@rule(
    "CF-SUBJ-11",
    Severity.WARNING,
    XZCF.art("20(2)", "20(4)"),
    when=penalised_by_letter,
    zh=(
        "部分事项不在委托范围内",
        "委托书 {number} 中没有该事项",
        "核对委托书的事项;未委托的事项由委托行政机关自行办理",
    ),
    en=(
        "Some matters are outside the delegation",
        "letter {number} does not hold this matter",
        "compare the letter; what is not delegated is for the organ itself",
    ),
    good=[
        Case(BY_LETTER),
        Case(
            {**BY_LETTER, "matters.1": _OTHER_MATTER},
            given=(Given("delegation", {"matters.1": _OTHER_MATTER}),),
            also={"ML-03": "made up"},
        ),
        Case({"delegate": TOWN}, also={"CF-SUBJ-14": "no letter is named"}),
    ],
    bad=[
        Case(
            {**BY_LETTER, "matters.1": _OTHER_MATTER},
            at="matters.1.code",
            also={"ML-03": "the second matter is made up"},
        )
    ],
)
def some_matters_not_delegated(penalty: Penalty, delegations: Delegations) -> Hits:
    """Some, not all, of the matters are outside the letter; where none is inside, the letter carries nothing.

    The organ's own officers may have dealt with the rest: hence a warning.

    受委托组织应当在委托范围内办理(第二十条第四款);案件的部分事项不在委托书内的,可能是委托机关自己的人员办理,故为警
    告。事项全部不在委托书内的,由另一条规则判断。
    """
    letter = letter_of(penalty, delegations)
    if letter is None:
        yield NO_LETTER
        return
    inside = [holds_matter(matter, letter) for matter in penalty.matters]
    if None in inside:
        yield OTHER_VERSION
    if True in inside:
        for at, answer in enumerate(inside):
            if answer is False:
                yield ("matters", at, "code"), {"number": letter.delegation_no}


@rule(
    "CF-SUBJ-12",
    Severity.WARNING,
    XZCF.art("20(2)", "20(4)"),
    when=penalised_by_letter,
    zh=(
        "办案日期在委托期限之外",
        "{day} 不在委托期限 {first} 至 {last} 之内",
        "核对委托书的期限和办案日期;期限外的行为应由委托行政机关自行作出",
    ),
    en=(
        "A step of the case lies outside the term of the delegation",
        "{day} is outside the term of the letter, {first} to {last}",
        "compare the letter's term; outside it the organ must have acted itself",
    ),
    good=[
        Case(BY_LETTER),
        Case(BY_LETTER, given=(Given("delegation", {"valid_from": "2024-03-06"}),)),
        Case(BY_LETTER, given=(Given("delegation", {"terminated_on": "2024-06-03", "status": "terminated"}),)),
        Case({"delegate": TOWN}, also={"CF-SUBJ-14": "no letter is named"}),
    ],
    bad=[
        Case(BY_LETTER, at="filed_on", given=(Given("delegation", {"valid_from": "2024-03-07"}),)),
        Case(
            BY_LETTER,
            at="decision.dated",
            given=(Given("delegation", {"terminated_on": "2024-06-02", "status": "terminated"}),),
        ),
        Case(
            BY_LETTER,
            at="decision.dated",
            given=(Given("delegation", {"valid_until": "2024-06-02", "status": "expired"}),),
        ),
    ],
)
def outside_the_term_of_the_letter(penalty: Penalty, delegations: Delegations) -> Hits:
    """Filing before the term or deciding after it; the last day of the letter belongs to it.

    Filing and deciding may be the organ's own acts: hence a warning.  A decision before the term is an error elsewhere.

    委托书应当载明期限(第二十条第二款),最后一日仍在期限之内;立案早于期限或者决定晚于期限的,可能是委托机关自行作出,故
    为警告。决定早于委托生效的,另有错误规则。
    """
    letter = letter_of(penalty, delegations)
    if letter is None:
        yield NO_LETTER
        return
    dated = decided(penalty).dated
    term = {"first": letter.valid_from, "last": last_day(letter)}
    if penalty.filed_on is not None and penalty.filed_on < letter.valid_from <= dated:
        yield "filed_on", {"day": penalty.filed_on, **term}
    if dated > last_day(letter):
        yield "decision.dated", {"day": dated, **term}


@rule(
    "CF-SUBJ-14",
    Severity.WARNING,
    XZCF.art("20(1)", "20(2)"),
    when=penalised_by_delegate,
    zh=("委托处罚没有委托书编号", "由受委托组织办理,但没有委托书编号", "填写委托书编号;委托应当书面"),
    en=(
        "A delegated penalty names no letter",
        "a delegate dealt with the case, but no letter is named",
        "give the number of the letter; a delegation is in writing",
    ),
    good=[Case(BY_LETTER), Case({**DROPPED, "delegate": TOWN}), Case(note="no delegate")],
    bad=[Case({"delegate": TOWN}, at="delegate")],
)
def delegation_without_letter(penalty: Penalty) -> Hits:
    """A delegation is in writing (20); a written letter may have no number: hence a warning.

    委托处罚应当采用书面形式(第二十条第一款);书面委托书也可能没有编号,故为警告。
    """
    if penalty.delegation_no is None:
        yield "delegate"


def deciding(penalty: Penalty) -> Iterator[tuple[Path, AgencyRef]]:
    """Yield the agencies in whose name the penalty is, with their paths."""
    yield ("agency",), penalty.agency
    for at, agency in enumerate(penalty.co_agencies or ()):
        yield ("co_agencies", at), agency


def letter_of(penalty: Penalty, delegations: Delegations) -> Delegation | None:
    """Return the letter that the case means: of a deciding organ, else the only one of that number that fits the case.

    It fits where it is for the delegate of the case and holds one of its matters.
    """
    found = None
    for _, agency in deciding(penalty):
        found = delegations.letter(penalty.delegation_no or "", agency.code)
        if found is not None and found.delegator.code == agency.code:
            return found
    if found is None or penalty.delegate is None or found.delegate.code != penalty.delegate.code:
        return None
    return found if any(holds_matter(matter, found) for matter in penalty.matters) else None
