"""Where the demands of the rules come from: addresses that several rules share."""

from __future__ import annotations

# What a scoring of plans by trained markers asks of them, and its list of questions.
PLAN_SCORECARDS = (
    "https://github.com/mysociety/caps, scoring2022/templates/scoring2022/includes/methodology_advice.html",
    "https://github.com/mysociety/climate_scorecard_data, 2021/questions.csv",
)
SCORECARD_METHOD = "https://github.com/mysociety/caps, scoring2022/templates/scoring2022/methodology.html"
MARKING_SOFTWARE = "https://github.com/mysociety/ceuk-marking, SCORING.md"
# The Scottish Government's review of twenty years of plans for race equality.
RACE_PLANS_REVIEW = "https://www.gov.scot/publications/crer-anti-racist-policy-making-scotland-review-summary/pages/2/"
RACE_PLANS_RESULTS = "https://www.gov.scot/publications/crer-ant-racist-policy-making-scotland-review/pages/15/"
RACE_PLANS_DELIVERY = (
    "https://www.gov.scot/publications/crer-ant-racist-policy-making-scotland-review/pages/20/",
    "https://www.gov.scot/publications/crer-ant-racist-policy-making-scotland-review/pages/24/",
)
# The regulator's checks of what authorities publish.
PUBLISHED_OBJECTIVES = "https://studylib.net/doc/10136715/as-word-doc-assessment-of-the-publication-of-equality"
PUBLISHED_INFORMATION = (
    "http://www.equalityhumanrights.com/news/2012/december/"
    "commission-assesses-public-authorities-on-published-equality-information/"
)
SCOTTISH_OUTCOMES = "http://equalityhumanrights.com./equality-outcomes-self-assessment-tool-public-authorities-scotland"
# Guidance on action plans.
ACTION_PLAN_GUIDE = "https://equalitymainstreaming.wordpress.com/06-moving-forward-the-agenda/your-action-plan/"
# The form on which fire services rate themselves: how was it done, what proves it, what difference did it make.
SELF_ASSESSMENT_FORM = "https://docsbay.net/an-achieving-authority"
FRAMEWORK_PAGE = "https://www.local.gov.uk/publications/equality-framework-local-government-eflg-2021"
SCRUTINY_OF_COMPLETION = "https://democracy.guildford.gov.uk/ieIssueDetails.aspx?IId=9192&Opt=3"
ACTION_PLANS_REVIEW = (
    "https://1library.net/document/"
    "qo5vjrky-review-action-developed-authorities-relation-statutory-equality-relations.html"
)
# What the Commission for Racial Equality asked auditors of government to look for.
AUDIT_PROMPTS = (
    "http://replay.waybackmachine.org/web/20090126143932/"
    "http://83.137.212.42/sitearchive/cre/gdpract/govt_audit_key_2.html"
)
AUDIT_OF_CONTRACTS = (
    "http://replay.waybackmachine.org/web/20090126143937/"
    "http://83.137.212.42/sitearchive/cre/gdpract/govt_audit_key_3.html"
)
RACE_PLANS_CAPACITY = "https://www.gov.scot/publications/crer-ant-racist-policy-making-scotland-review/pages/4/"
# A published framework in which criteria link to themselves.
FRAMEWORK_WITH_LINKS = "https://community.newcastle.gov.uk/projects/content/performance-management"
# Law.
ENGLISH_OBJECTIVES = "The Equality Act 2010 (Specific Duties) Regulations 2011, regulation 3"
WELSH_OBJECTIVES = "The Equality Act 2010 (Statutory Duties) (Wales) Regulations 2011, regulation 3"
WELSH_STEPS = (
    "https://www.lrdpublications.org.uk/printarticle.php?id=idp10204160&iss=1944&pub=bk (Wales: what will be done,"
    " by when, and how it is watched)"
)
SCOTTISH_DUTIES = "The Equality Act 2010 (Specific Duties) (Scotland) Regulations 2012, regulation 4"
OWN_JUDGEMENT = "own judgement"
RACE_SCHEME_CONTENTS = "http://www.legislation.gov.uk/uksi/2003/3006/body/made?view=plain"
RACE_MONITORING = "http://www.legislation.gov.uk/uksi/2001/3458/article/5/made"
ENGLISH_INFORMATION = "The Equality Act 2010 (Specific Duties) Regulations 2011, regulation 2"
WELSH_REPORT = "The Equality Act 2010 (Statutory Duties) (Wales) Regulations 2011, regulation 16"
OUTCOMES_GUIDE = (
    "https://regionaleconomicdevelopment.scot/blog/equalities-outcome/setting-robust-equality-outcomes/",
    "https://docsbay.net/setting-equality-outcomes",
)
RACE_PLANS_MAINSTREAMING = (
    "https://www.gov.scot/publications/crer-ant-racist-policy-making-scotland-review/pages/17/ (equality added to what"
    " is done anyway)"
)
AUDIT_OF_INEQUALITIES = (
    "https://www.equalityni.org/Employers-Service-Providers/Public-Authorities/Section75/Section-75/Implementing-S75"
)
# A council that looked at its own equality objectives in committee.
SCRUTINY_OF_REACH = "https://rds.eppingforestdc.gov.uk/mgAi.aspx?ID=62982"
# Wales's auditors on assessments of impact.
IMPACT_REVIEW = "https://www.wao.gov.uk/news/making-equality-impact-assessments-more-just-tick-box-exercise"
# Rounds of checks of Scottish outcomes: were evidence and involvement shown in so many words?
INVOLVEMENT = (
    "https://docest.com/doc/680262/measuring-up-report-7 and "
    "https://paperzz.com/doc/7212699/as-word---equality-and-human-rights-commission"
)
EVIDENCE_WINDOWS = (
    "https://github.com/mysociety/caps, scoring/templates/scoring/methodology/2025/_details.html (windows for evidence)"
)
