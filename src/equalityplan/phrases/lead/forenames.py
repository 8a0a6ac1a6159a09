"""Common forenames in the United Kingdom: two capitalised words of which the first is one are likely a person."""

from __future__ import annotations

FORENAMES = frozenset(
    """
aaron abbie abby abdul abigail adam adele adrian ahmed aidan aileen aisha ajay alan alasdair alastair albert alec alex
alexander alexandra alexis alfie alfred ali alice alicia alina alison alistair allan allison alun alyson amanda amber
amelia amina amir amit amy anand andrea andrew andy aneesa angela angharad angus anil anita ann anna annabel anne
annette annie anthea anthony antonia antony anwar april archie arif arthur asha ashley asif audrey ayesha baljit
barbara barry beatrice becky belinda ben benjamin bernadette bernard bernie bert beth bethan bethany betty beverley
beverly bharat bhavna bill billy bob bobby brenda brendan brian bridget bronwen bruce bryan bryn callum calum cameron
camilla carl carla carly carmel carol carole caroline carolyn catherine cathy catriona cecilia ceri charles charlie
charlotte cherie cheryl chloe chris christian christina christine christopher cindy claire clare claudia clifford
clive colette colin colleen connor conor craig cynthia daisy dale damian damien dan daniel danielle danny daphne
darren dave david davina dawn deb debbie deborah debra declan deepa deirdre delia delyth denis denise dennis derek
desmond diana diane dianne dilys dominic don donald donna dorothy doug dougal douglas duncan dylan eamonn ed eddie
edith edward edwin eileen eilidh elaine eleanor elena eleri elin elisabeth eliza elizabeth ella ellen ellie elliot
elsie emily emma emyr eric erica erin ernest esme ethan eugene euan eva evan eve evelyn ewan faisal farah farid fatima
felicity ffion finlay fiona flora florence frances francesca francis frank fraser fred freda freddie frederick gail
gareth garry gary gavin gayle gaynor gemma geoff geoffrey george georgia georgie georgina gerald geraldine gerard
gerry gethin gill gillian gina giles glen glenn glenys glyn gordon graeme graham grahame grant greg gregory gurpreet
guy gwen gwyn gwyneth haley hamish hannah hari harjit harold harriet harry harvey hasan hassan hayley hazel heather
hector heidi helen helena henry hilary holly howard hugh hugo huw hywel iain ian ibrahim idris ieuan imogen imran
ingrid iona ioan irene iris isaac isabel isabella isla ivan ivor iwan jack jackie jacob jacqueline jacqui jake jamal
james jamie jan jane janet janette janice janine jasmine jason jasper jatinder jay jayne jean jeanette jeff jeffrey
jen jenna jennie jennifer jenny jeremy jerry jess jesse jessica jill jillian jim jimmy jo joan joanna joanne jodie joe
joel john johnny jon jonathan jordan joseph josephine josh joshua joy joyce juan judith judy julia julian julie juliet
june justin justine kamal karen karl kat kate katharine katherine kathleen kathryn kathy katie katrina kay kayleigh
keith kelly ken kenneth kenny kerry kevin khalid kieran kim kimberley kiran kirsten kirstie kirsty kit kris kulwinder
kumar kyle lara laura lauren laurence lawrence leah leanne lee len leo leon leonard leslie lesley lewis liam libby
lily linda lindsay lindsey lisa liz lizzie llinos lloyd logan lorna lorraine louis louisa louise luca lucia lucinda
lucy luke lydia lyn lynda lynn lynne lynsey maddie madeleine maggie mairi malcolm manjit marc marcia marcus margaret
maria marian marie marilyn marina marion marjorie mark martha martin martyn mary maryam mathew matt matthew maureen
maurice max maxine meg megan mel melanie melissa mervyn mia michael michaela michele michelle mick mike miles millie
milly miranda miriam mohamed mohammad mohammed moira molly mona monica morag morgan muhammad mumtaz muriel nadia
nadine nancy naomi nasreen natalie natasha nathan naveed neal neil nerys nia niall nicholas nichola nick nicky nicola
nicole nigel nikki nina noel nora noreen norma norman olive oliver olivia olwen omar oscar owain owen paddy pam pamela
parveen pat patricia patrick paul paula pauline penelope penny pete peter petra phil philip philippa phillip phoebe
phyllis pippa polly poppy priti priya rabia rachael rachel raj rajesh ralph ravi ray raymond rebecca rebekah reece reg
rehana rex rhian rhiannon rhodri rhona rhys ricardo richard rick ricky rita rob robbie robert roberta robin robyn rod
roddy roderick rodney roger roisin roland ron ronald rory rosa rosalind rose rosemary rosie ross rowan rowena roxanne
roy rupert russ russell ruth ryan sabina sadia saeed sahar sajid sally salma sam samantha samina samuel sandra sandy
sanjay sara sarah saskia saul scott sean sebastian serena seren shabana shahid shane shannon sharon shaun shauna
shazia sheena sheila shelagh shelley shireen shirley shona sian sid sidney simon siobhan sioned sofia sonia sophia
sophie stacey stan stanley stella stephanie stephen steve steven stewart stuart sue sunil sunita suresh susan susanna
susannah susie suzanne suzy sylvia tahir tamsin tania tanya tara tariq ted teresa terence terri terry thelma theo
theresa thomas tim timothy tina toby todd tom tommy toni tony tracey tracy trevor tricia trish trudy usha vanessa vera
verity vernon veronica vic vicki vickie vicky victor victoria vijay vikki vincent viv vivian vivien vivienne wayne
wendy wilfred william winifred winston yasmin yasmine yvette yvonne zac zachary zahid zahra zainab zara zoe
""".split()
)
