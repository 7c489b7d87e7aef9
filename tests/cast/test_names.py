"""Who a name stands for."""

from __future__ import annotations

import pytest

from stakemap.cast import Human
from tests.cast.builders import AGENCY, cast_of, party, person


@pytest.mark.parametrize("typed", ["garden city hospital", "GARDEN  CITY HOSPITAL", " Garden City\tHospital "])
def test_case_and_spacing_do_not_matter(typed: str) -> None:
    """A stakeholder is found however its name is capitalised and spaced."""
    cast = cast_of(stakeholders=["Garden City Hospital"])
    assert party(cast, typed).id == "garden-city-hospital"


@pytest.mark.parametrize(("listed", "typed"), [("St. Mary's", "St. Mary\u2019s"), ("St. Mary\u2019s", "st. mary's")])
def test_straight_and_curly_apostrophes_are_equal(listed: str, typed: str) -> None:
    """An apostrophe is an apostrophe, whichever program wrote it."""
    assert party(cast_of(stakeholders=[listed]), typed).name == listed


def test_composed_and_decomposed_letters_are_equal() -> None:
    """An accented letter is the same whether it was typed as one sign or as two."""
    assert party(cast_of(stakeholders=["Caf\u00e9 Example"]), "Cafe\u0301 Example").name == "Caf\u00e9 Example"


@pytest.mark.parametrize("typed", ["Cafe Example", "Bed and Breakfast"])
def test_accents_and_ampersands_tell_names_apart(typed: str) -> None:
    """An accent, or "and" in place of "&", makes another name: at most a suggestion."""
    assert cast_of(stakeholders=["Caf\u00e9 Example", "Bed & Breakfast"]).find(typed) is None


def test_another_name_finds_the_stakeholder() -> None:
    """An ``aka`` stands for the stakeholder wherever a name is expected."""
    cast = cast_of(
        stakeholders=[{"name": "Child Protective Services", "aka": ["CPS", "DHS"]}],
        response={"actions": [{"do": "Meet", "needs": "cps"}]},
    )
    assert party(cast, "dhs").id == "child-protective-services"
    assert cast.implied == ()


def test_another_name_finds_the_person() -> None:
    """A person is found by an ``aka`` too."""
    cast = cast_of(stakeholders=[{"name": "Clinic", "people": [{"name": "Jordan Example", "aka": "Jo"}]}])
    assert person(cast, "JO").name == "Jordan Example"


def test_nobody_is_found_by_a_name_that_is_not_there() -> None:
    """A name that is not in the file finds nobody."""
    assert cast_of(stakeholders=["Clinic"]).find("Clinics") is None
    assert cast_of(stakeholders=["Clinic"]).find("") is None


@pytest.mark.parametrize("word", ["unknown", "none", "Unknown"])
def test_unknown_and_none_are_nobodys_names(word: str) -> None:
    """The words for not knowing name nobody, alone or in a list."""
    cast = cast_of(
        stakeholders=["Clinic"],
        response={"actions": [{"do": "Meet", "needs": ["Clinic", word], "maybe": word}]},
        relationships=[{"between": ["Clinic", word]}],
    )
    assert cast.implied == ()
    assert cast.ties == ()
    assert cast.find(word) is None


def test_the_id_is_the_slug_of_the_name() -> None:
    """Ids are small letters and hyphens, without apostrophes."""
    assert party(cast_of(stakeholders=["Vista Maria's Clients & Co."]), "vista maria's clients & co.").id == (
        "vista-marias-clients-co"
    )


def test_ids_keep_the_letters_of_every_script() -> None:
    """A name in another script has an id of its own letters."""
    cast = cast_of(stakeholders=["مركز الحي", "Центр Примера"])
    assert {found.id for found in cast.parties} == {"مركز-الحي", "центр-примера", "fairfield-police"}


def test_ids_that_clash_are_numbered_in_name_order() -> None:
    """Two names with the same letters are numbered by name, whatever the order of lines."""
    for names in (["Clinic!", "Clinic?"], ["Clinic?", "Clinic!"]):
        cast = cast_of(stakeholders=names)
        assert (party(cast, "Clinic!").id, party(cast, "Clinic?").id) == ("clinic", "clinic-2")


def test_a_name_without_letters_still_has_an_id() -> None:
    """A name of signs only is no reason to fail."""
    assert party(cast_of(stakeholders=["***"]), "***").id


def test_a_person_never_takes_the_id_of_somebody_else() -> None:
    """People and stakeholders whose names give the same slug keep ids of their own."""
    cast = cast_of(
        stakeholders=[{"name": "Kim Example", "people": ["Kim-Example", "Kim Example!"]}],
        response={"actions": [{"do": "Meet", "needs": ["KIM.EXAMPLE"]}]},
    )
    ids = [*(p.id for p in cast.parties), *(h.id for h in cast.people), *(i.id for i in cast.implied)]
    assert len(ids) == len(set(ids)) == 5


def test_an_implied_party_never_hides_a_person() -> None:
    """An unlisted name that looks like a person's id does not replace the person."""
    cast = cast_of(
        stakeholders=[{"name": "Clinic", "people": ["Chris Lee"]}],
        response={"actions": [{"do": "Meet", "needs": "Chris-Lee"}]},
    )
    assert isinstance(cast.member("chris-lee"), Human)
    assert [new.id for new in cast.implied] == ["chris-lee-2"]


def test_an_implied_party_never_takes_a_stakeholders_id() -> None:
    """An unlisted name next to a listed one of the same letters gets another id, whichever sorts first."""
    cast = cast_of(stakeholders=["Zoo\u2013"], response={"actions": [{"do": "Meet", "needs": "Zoo"}]})
    assert party(cast, "Zoo\u2013").id == "zoo"
    assert [new.id for new in cast.implied] == ["zoo-2"]


def test_a_stakeholder_goes_before_a_person_of_the_same_name() -> None:
    """One person who acts for themselves is the stakeholder, even when listed elsewhere too."""
    cast = cast_of(stakeholders=["Pat Example", {"name": "Clinic", "people": ["Pat Example"]}])
    assert party(cast, "Pat Example").id == "pat-example"
    assert person(cast, "Pat Example (Clinic)").id == "pat-example-at-clinic"


TWO_SMITHS = [
    {"name": "Fire Department", "aka": "FD", "people": ["John Smith"]},
    {"name": "Clinic", "people": ["John Smith"]},
]


def test_two_people_of_one_name_need_their_stakeholder() -> None:
    """A shared name alone finds nobody; with the stakeholder behind it, the one who is meant."""
    cast = cast_of(stakeholders=TWO_SMITHS)
    assert cast.find("John Smith") is None
    assert person(cast, "John Smith (Fire Department)").party == "fire-department"
    assert person(cast, "john smith (fd)").party == "fire-department"
    assert person(cast, "John Smith (Clinic)").party == "clinic"


def test_a_shared_name_implies_nobody() -> None:
    """Needing a name that two people share is not needing a third."""
    cast = cast_of(stakeholders=TWO_SMITHS, response={"actions": [{"do": "Meet", "needs": "John Smith"}]})
    assert cast.implied == ()


def test_a_person_is_found_at_every_stakeholder_he_belongs_to() -> None:
    """``also_at`` counts when a person is named with a stakeholder."""
    cast = cast_of(stakeholders=[{"name": "Clinic", "people": [{"name": "Ali Example", "also_at": "Board"}]}, "Board"])
    assert person(cast, "Ali Example (Board)").party == "clinic"
    assert cast.find("Ali Example (Fairfield Police)") is None


def test_a_stakeholder_with_brackets_in_its_name_is_a_stakeholder() -> None:
    """Brackets in a stakeholder's own name are part of the name."""
    cast = cast_of(stakeholders=["Clinic", "Records (Clinic)"])
    assert party(cast, "records (clinic)").id == "records-clinic"


def test_people_without_a_name_are_told_by_title() -> None:
    """Somebody whose name must still be found has an id and a label, and is not a named contact."""
    cast = cast_of(
        stakeholders=[
            {
                "name": "Clinic",
                "people": [{"name": "unknown", "title": "charge nurse"}, {"title": "director"}, "unknown"],
            }
        ]
    )
    assert {human.label for human in cast.people} == {
        "charge nurse (name unknown)",
        "director (name unknown)",
        "somebody (name unknown)",
    }
    assert party(cast, "Clinic").named == ()
    assert cast.find("charge nurse") is None


def test_the_agency_is_added_when_it_is_not_listed() -> None:
    """An agency that nobody listed is a party all the same, and not a partner."""
    cast = cast_of(stakeholders=["Clinic"])
    assert cast.agency is not None
    assert (cast.agency.name, cast.agency.listed) == (AGENCY, False)
    assert [found.name for found in cast.partners] == ["Clinic"]


def test_the_agency_may_be_listed_by_another_name() -> None:
    """An agency written by an ``aka`` is the listed stakeholder."""
    cast = cast_of(agency="ffpd", stakeholders=[{"name": AGENCY, "aka": "FFPD"}, "Clinic"])
    assert cast.agency is not None
    assert cast.agency.name == AGENCY
    assert len(cast.parties) == 2


@pytest.mark.parametrize("agency", [None, "unknown", "none"])
def test_without_an_agency_there_is_none(agency: str | None) -> None:
    """Absent, unknown and none all leave a file without an agency, and everybody is a partner."""
    cast = cast_of(agency=agency, stakeholders=["Clinic"])
    assert cast.agency is None
    assert cast.team == frozenset()
    assert [found.name for found in cast.partners] == ["Clinic"]


def test_who_has_left_is_no_partner() -> None:
    """A stakeholder that left by the day is a party, and no longer a partner."""
    cast = cast_of(stakeholders=[{"name": "A", "left": "2025-02"}, {"name": "B", "left": "2025-04-01"}])
    assert [found.name for found in cast.partners] == ["B"]
    assert party(cast, "A").left


def test_the_least_useful_file_has_a_cast() -> None:
    """A title alone gives an empty cast."""
    cast = cast_of(agency=None)
    assert (cast.parties, cast.people, cast.implied, cast.ties) == ((), (), (), ())
