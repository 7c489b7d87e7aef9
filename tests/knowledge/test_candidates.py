"""Names as officers write them, and the roles for which each is or is not offered.

A wrong offer costs more than a missed one: the officer reads "it could be the Garden City Tow Company" and
stops reading.
"""

from __future__ import annotations

import pytest

from stakemap.knowledge import could_hold, problem_types, roles_needed
from stakemap.model.vocabulary import Kind

# type ("" for the general list alone), role, stakeholder's name, kind
FIT = [
    ("speeding", "owner", "Wayne County Road Commission", Kind.COUNTY),
    ("speeding", "owner", "MDOT Taylor Transportation Service Center", Kind.STATE),
    ("speeding", "maintainer", "City DPW", Kind.CITY),
    ("speeding", "engineer", "City Traffic Engineering", Kind.CITY),
    ("speeding", "court", "20th District Court", Kind.COURTS),
    ("speeding", "schools", "Crestwood School District", Kind.SCHOOL),
    ("youth-home", "placing-body", "Michigan Child Protective Services (CPS)", Kind.STATE),
    ("youth-home", "regulator", "MDHHS Division of Child Welfare Licensing", Kind.STATE),
    ("youth-home", "court", "Third Circuit Court Juvenile Division", Kind.COURTS),
    ("youth-home", "support", "Hegira Mobile Crisis Team", Kind.HEALTH),
    ("budget-motels", "owner", "Harbor Lights Motel", Kind.BUSINESS),
    ("budget-motels", "licensor", "City Clerk", Kind.CITY),
    ("budget-motels", "regulator", "County Health Department", Kind.COUNTY),
    ("budget-motels", "business-association", "Route 9 Chamber of Commerce", Kind.BUSINESS),
    ("budget-motels", "supervisor", "State Parole Office", None),
    ("bar-violence", "regulator", "State Liquor Control Commission", Kind.STATE),
    ("bar-violence", "owner", "O'Example's Pub", Kind.BUSINESS),
    ("bar-violence", "data-holder", "Springfield General Hospital ER", Kind.HEALTH),
    ("bar-violence", "inspector", "Fire Marshal", Kind.FIRE_EMS),
    ("drug-market", "manager", "Walnut Grove Property Management", Kind.BUSINESS),
    ("drug-market", "supervisor", "Adult Probation", None),
    ("drug-market", "civil-attorney", "City Attorney's Office", Kind.COURTS),
    ("disorderly-youth", "recreation", "Parks & Rec", Kind.CITY),
    ("disorderly-youth", "owner", "Fairlane Town Center Mall", Kind.BUSINESS),
    ("bullying", "manager", "Roosevelt High School", Kind.SCHOOL),
    ("bullying", "owner", "Exampleton Public Schools", Kind.SCHOOL),
    ("bullying", "parents", "Roosevelt PTA", Kind.NONPROFIT),
    ("encampments", "owner", "CSX Railroad", Kind.BUSINESS),
    ("encampments", "owner", "State DOT", Kind.STATE),
    ("encampments", "housing", "Fernvale Rescue Mission", Kind.NONPROFIT),
    ("encampments", "placing-body", "County Continuum of Care", None),
    ("mental-health-crisis", "emergency-department", "Fernvale General Hospital", Kind.HEALTH),
    ("mental-health-crisis", "support", "Community Mental Health Authority", None),
    ("mental-health-crisis", "dispatch", "County 911", Kind.COUNTY),
    ("mental-health-crisis", "owner", "Maple Street Adult Foster Care Home", Kind.BUSINESS),
    ("gun-violence", "outreach", "Peacekeepers Street Outreach", Kind.NONPROFIT),
    ("gun-violence", "enforcer", "ATF Detroit Field Division", Kind.FEDERAL),
    ("gun-violence", "hospital", "Level I Trauma Center", Kind.HEALTH),
    ("rental-property", "land-bank", "County Land Bank", None),
    ("rental-property", "regulator", "Building and Safety Department", Kind.CITY),
    ("rental-property", "lender", "First Example National Bank", Kind.BUSINESS),
    ("scrap-metal-theft", "scrap-yard", "Kim's Scrap and Recycling", Kind.BUSINESS),
    ("scrap-metal-theft", "owner", "Springfield Power and Light", Kind.BUSINESS),
    ("theft-from-cars", "manager", "ABC Parking Inc.", Kind.BUSINESS),
    ("theft-from-cars", "insurer", "Example Mutual Insurance", Kind.BUSINESS),
    ("loud-parties", "university", "Exampleton State University", Kind.SCHOOL),
    ("loud-parties", "owner", "Campus View Rentals LLC", Kind.BUSINESS),
    ("loud-parties", "voice", "College Hill Neighborhood Assoc.", None),
    ("", "decision-maker", "Board of Commissioners", Kind.ELECTED),
    ("", "regulator", "Code Enforcement", Kind.CITY),
]

UNFIT = [
    ("speeding", "owner", "Local tow company", Kind.BUSINESS),
    ("speeding", "voice", "Parent Teacher Store", Kind.BUSINESS),
    ("speeding", "enforcer", "County Road Commission", Kind.COUNTY),
    ("youth-home", "placing-body", "Garden City Hospital", Kind.HEALTH),
    ("youth-home", "manager", "Dearborn Heights City Attorney", Kind.COURTS),
    ("youth-home", "regulator", "City Business License Clerk's Diner", Kind.BUSINESS),
    ("budget-motels", "owner", "Route 9 Diner", Kind.BUSINESS),
    ("budget-motels", "supervisor", "Exampleton Towing", Kind.BUSINESS),
    ("budget-motels", "decision-maker", "Student Council", Kind.SCHOOL),
    ("bar-violence", "owner", "Barber Shop on Main", Kind.BUSINESS),
    ("bar-violence", "regulator", "ABC Warehouse", Kind.BUSINESS),
    ("drug-market", "voice", "State Police Command Officers Association", Kind.POLICE),
    ("drug-market", "decision-maker", "Tenant Council", Kind.RESIDENTS),
    ("disorderly-youth", "prosecutor", "Mall Security", Kind.BUSINESS),
    ("disorderly-youth", "families", "Mall Merchants", Kind.BUSINESS),
    ("bullying", "manager", "School Bus Company", Kind.BUSINESS),
    ("encampments", "owner", "Mallory Street Food Pantry", Kind.NONPROFIT),
    ("encampments", "decision-maker", "Homeless Council of Churches", Kind.FAITH),
    ("mental-health-crisis", "support", "Fernvale General Hospital", Kind.HEALTH),
    ("mental-health-crisis", "court", "Basketball Court Committee", Kind.RESIDENTS),
    ("gun-violence", "researcher", "Electoral College Street Block Club", Kind.RESIDENTS),
    ("gun-violence", "owner", "ATF", Kind.FEDERAL),
    ("rental-property", "owner", "Lake Estates Neighborhood Association", Kind.RESIDENTS),
    ("rental-property", "court", "Cedar Court Apartments", Kind.OWNER),
    ("scrap-metal-theft", "scrap-yard", "Springfield Ledger", Kind.MEDIA),
    ("scrap-metal-theft", "regulator", "Public Safety Department", Kind.POLICE),
    ("theft-from-cars", "owner", "Garden Club", Kind.RESIDENTS),
    ("theft-from-cars", "data-holder", "Mall Security", Kind.BUSINESS),
    ("loud-parties", "university", "College Street Neighbors", Kind.RESIDENTS),
    ("loud-parties", "prosecutor", "Tennis Court Apartments", Kind.OWNER),
    ("budget-motels", "brand", "Police Headquarters", Kind.POLICE),
    ("bar-violence", "landlord", "Second Harvest Food Bank", Kind.NONPROFIT),
    ("rental-property", "manager", "Superintendent of Schools", Kind.SCHOOL),
    ("rental-property", "insurer", "County Mutual Aid Pact", Kind.COUNTY),
    ("", "voice", "Police Officers Association", Kind.POLICE),
    ("", "decision-maker", "Student Council", Kind.SCHOOL),
    ("", "decision-maker", "Garden City Hospital", Kind.HEALTH),
    ("", "owner", "Local tow company", Kind.BUSINESS),
    ("", "owner", "Small Business Alliance", Kind.BUSINESS),
]


def offered(kind: str, role: str, name: str, sort: Kind | None) -> bool:
    """Tell whether a party is offered for a role of a type."""
    roles = {one.id: one for one in roles_needed(problem_types([kind] if kind else []))}
    return could_hold(roles[role], (name,), sort)


@pytest.mark.parametrize(("kind", "role", "name", "sort"), FIT)
def test_whoever_could_hold_a_role_is_offered(kind: str, role: str, name: str, sort: Kind | None) -> None:
    """A name or a kind that fits is enough to be asked about."""
    assert offered(kind, role, name, sort)


@pytest.mark.parametrize(("kind", "role", "name", "sort"), UNFIT)
def test_whoever_could_not_is_not_offered(kind: str, role: str, name: str, sort: Kind | None) -> None:
    """A name that only sounds like one of the role is not offered."""
    assert not offered(kind, role, name, sort)
