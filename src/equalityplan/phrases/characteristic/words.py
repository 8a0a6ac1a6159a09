"""The words that name a protected characteristic, or come near to it, and words that only look as if they did.

Terms are parted by commas; a possessive s is found without being listed.
"""

from __future__ import annotations

from equalityplan.model.characteristic import Characteristic

STATUTORY = {
    Characteristic.AGE: "age",
    Characteristic.DISABILITY: "disability, disabilities",
    Characteristic.GENDER_REASSIGNMENT: "gender reassignment, gender re assignment",
    Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP: "marriage and civil partnership, marriage & civil partnership",
    Characteristic.PREGNANCY_AND_MATERNITY: "pregnancy and maternity, pregnancy & maternity",
    Characteristic.RACE: "race",
    Characteristic.RELIGION_OR_BELIEF: "religion or belief, religion / belief",
    Characteristic.SEX: "sex",
    Characteristic.SEXUAL_ORIENTATION: "sexual orientation, sexual orientations",
}

# Words near a statutory name; a plural and a possessive s are found without being listed where they end in s.
NEAR = {
    Characteristic.AGE: """
        ages, ageism, ageist, older people, older person, older persons, older residents, older adults, older
        workers, older, elderly, elders, pensioners, young people, young person, young persons, young adults,
        younger people, younger, youth, youths, teenagers, children, children and young people, children &
        young people, child, over fifties, over sixties, age group, age groups, young carers, young adult""",
    Characteristic.DISABILITY: """
        disabled, disabled people, disabled person, disabled persons, disablism, ableism, impairment,
        impairments, learning disability, learning disabilities, learning difficulty, learning difficulties,
        mental health, mental ill health, mental illness, deaf, deaf people, deafness, hard of hearing,
        hearing impaired, hearing impairment, hearing loss, blind, blind people, partially sighted, sight
        loss, visually impaired, visual impairment, sensory impairment, wheelchair, wheelchair users,
        wheelchair user, bsl, british sign language, neurodiverse, neurodiversity, neurodivergent,
        neurodivergence, autism, autistic, dyslexia, dyslexic, dementia, special educational needs, long term
        condition, long term conditions, long term health condition, long term health conditions, disablist,
        hiv, epilepsy, long term sick, long term illness, limiting long term illness, hearing loop, hearing
        loops, induction loop, induction loops, guide dog, guide dogs, assistance dogs, easy read, braille,
        sign language, makaton""",
    Characteristic.GENDER_REASSIGNMENT: """
        gender identity, gender identities, gender expression, gender diverse, gender diversity, gender fluid,
        trans, transgender, transgendered, trans gender, transsexual, transsexuals, transsexualism,
        transphobia, transphobic, trans phobic, non binary, nonbinary, gender recognition""",
    Characteristic.MARRIAGE_AND_CIVIL_PARTNERSHIP: """
        marriage, marriages, married, marital status, civil partnership, civil partnerships, civil partner,
        civil partners, marriage or civil partnership, marriage / civil partnership, marriage and civil
        partnerships, widowed, divorced, married persons""",
    Characteristic.PREGNANCY_AND_MATERNITY: """
        pregnancy, pregnancies, pregnant, pregnant women, maternity, maternity leave, pregnancy or maternity,
        pregnancy / maternity, breastfeeding, breast feeding, new mothers, expectant mothers, pregnant people,
        paternity leave""",
    Characteristic.RACE: """
        races, racial, racism, racist, racists, anti racism, anti racist, ethnic, ethnicity, ethnicities,
        ethnic origin, ethnic origins, ethnic group, ethnic groups, ethnic minority, ethnic minorities,
        minority ethnic, black and minority ethnic, black & minority ethnic, black asian and minority ethnic,
        black asian & minority ethnic, black asian and ethnic minority, bme, bame, bem, global majority,
        people of colour, nationality, nationalities, national origin, national origins, gypsy, gypsies,
        gypsies and travellers, gypsies & travellers, gypsy and traveller, gypsy & traveller, gypsy roma and
        traveller, gypsy roma & traveller, gypsy roma traveller, grt, roma, traveller, travellers, asylum
        seeker, asylum seekers, refugee, refugees, migrant, migrants, mixed heritage, black people, black
        staff, black communities, black community, black caribbean, black african, african caribbean, afro
        caribbean, asian, asian people, south asian, xenophobia, racial group, racial groups, racial grounds,
        black history, black history month, white british, white irish, chinese community, black pupils, black
        students, black residents, black tenants, black officers, black employees, black workers, black young
        people, black families""",
    Characteristic.RELIGION_OR_BELIEF: """
        religion, religions, religious, religious belief, religious beliefs, religion and belief, religion &
        belief, religions and beliefs, religion or beliefs, belief, beliefs, faith, faiths, faith and belief,
        faith or belief, faith groups, interfaith, inter faith, multi faith, muslim, muslims, islam, islamic,
        islamophobia, christian, christians, jewish, jews, antisemitism, anti semitism, antisemitic, hindu,
        hindus, sikh, sikhs, buddhist, buddhists""",
    Characteristic.SEX: """
        sexes, sexism, sexist, gender, genders, gender pay gap, women, woman, men, women and men, men and
        women, female, females, male, males, girl, girls, boy, boys, menopause, menopausal, mothers, fathers""",
    Characteristic.SEXUAL_ORIENTATION: """
        sexuality, sexualities, sexual identity, gay, lesbian, lesbians, bisexual, bisexuals, bi sexual,
        lesbian and gay, lesbian gay and bisexual, lesbian gay & bisexual, gay and lesbian, homosexual,
        homosexuals, heterosexual, heterosexuals, homophobia, homophobic, biphobia, biphobic, lgb, same sex,
        same sex couples, queer""",
}

# Short forms and terms that name two characteristics at once.
BOTH = """
    lgbt, lgb & t, lgb and t, lgb t, lgbt +, lgbtq, lgbtq +, lgbtqi, lgbtqi +, lgbtqia, lgbtqia +, lgbtiq, lgbtiq
    +, lgbti, lgbti +, lgbtqiaplus, lesbian gay bisexual and trans, lesbian gay bisexual & trans, lesbian gay
    bisexual trans, lesbian gay bisexual and transgender, lesbian gay bisexual & transgender, lesbian gay bisexual
    transgender"""

# Phrases whose words mean something else, and names of bodies.
OTHER = """
    age uk, age concern, age of the, day and age, golden age, ice age, race for life, race against, arms race,
    human race, trans fat, trans fats, sex offender, sex offenders, sex worker, sex workers, sex work, sex
    education, good faith, belief that, blind recruitment, blind shortlisting, blind applications, blind
    application, name blind, colour blind, blind spot, blind spots, blind carbon copy, fair trade, mother and
    child, race meeting, race meetings, race day, race days, race night, race track, horse race, boat race, relay race,
    fun race, gypsy moth, gypsy moths, public hearing, fair hearing"""

# Words for all characteristics together.
TOGETHER = """
    all strands, all equality strands, all six strands, all seven strands, equality strands, equality strand, each
    strand, every strand, six strands, seven strands, all diversity strands, diversity strands, protected
    characteristics, protected characteristic, all protected characteristics, all characteristics, nine
    characteristics, all nine characteristics, nine protected characteristics, all nine protected characteristics,
    protected groups, protected group, all protected groups, equality groups, all equality groups, equality target
    groups, equalities groups, diversity groups, all equality target groups, six equality strands, seven equality
    strands, all six equality strands, all seven equality strands"""

# "Black" names people only before one of these, "ageing" only before one of these or at the end.
PEOPLE = frozenset(
    "women woman men man girls boys pupils students residents tenants officers employees workers staff people families "
    "young youth communities community heritage history led owned colleagues applicants patients mothers fathers "
    "professionals leaders and or british african caribbean asian minority ethnic teachers children".split()
)
AGEING = frozenset(
    "population populations society workforce well healthily better people residents tenants community communities "
    "parents carers staff strategy together and or network positively".split()
)
# After one of these endings "trans" is the beginning of another word: Trans Pennine, Trans-Atlantic.
PLACE_ENDINGS = ("ine", "ian", "tic", "ental", "aran", "national", "rope", "asia", "port", "fer", "action")
