"""Common forenames in the United Kingdom: two capitalised words of which the first is one are likely a person."""

from __future__ import annotations

FORENAMES = frozenset(
    """
aaron aarti abbie abby abdul abdullah abena abigail adaeze adam adele adeola aditi adrian adwoa agnieszka ahmed aidan
aileen aisha ajay ajit akash akosua alan alasdair alastair albert albie alec aled aleksandra alex alexander alexandra
alexis alfie alfred ali alice alicia alina alison alistair allan allison alun alyson ama amanda amar amara amarjit
amber amelia amina aminata amir amit amrit amy ana anand andrea andreea andrew andrzej andy aneesa angela angharad
angus anika anil anita anjali ankit ann anna annabel anne annette annie anoop anthea anthony antonia antony anwar
aoife april archie arif arjun arlo arthur arun arwel asha ashley ashok asif audrey avtar ayaan ayesha balbir baljit
balwinder barbara barry beata beatrice becky belinda ben benjamin bernadette bernard bernie bert beth bethan bethany
betty beverley beverly bharat bhavin bhavna bilal bill billy bina bob bobby bogdan bola bonnie brenda brendan brian
bridget bronwen bruce bryan bryn bukola callum calum cameron camilla caoimhe carl carla carly carmel carol carole
caroline carolyn carys catherine cathy catrin catriona cecil cecilia cedric ceri cerys charanjit charles charlie
charlotte cherie cheryl chidi chidinma chinedu chioma chloe chris christian christina christine christopher chukwuma
ciara ciaran cindy claire clare clarence clarissa claudia clement cleo clifford clive colette colin colleen conall
connor conor cordelia cormac craig cristina cynthia cyril dafydd daisy dale daljit damian damien dan daniel danielle
danny daphne dara darren dave david davina dawn dearbhla deb debbie deborah debra declan deepa deepak deirdre delia
delroy delyth denis denise dennis derek desmond dewi dexter dhruv diana diane dianne diarmuid dilys dinesh dipak divya
dominic dominique don donal donald donna dorota dorothy doug dougal douglas dragos duncan dylan eamon eamonn ed eddie
edith edmund edward edwin edwina efua eileen eilidh eirian elaine eleanor elena eleri elfed elias elif elijah elin
elisabeth elise eliza elizabeth ella ellen ellie elliot eloise elsie elspeth elton elvira emeka emily emine emma emrys
emyr enid eoin eric erica erin ernest errol esi esme esther ethan ethel euan eugene eurig eustace eva evan eve evelyn
ewa ewan ezra faisal faiza farah farai farhan farid farida fatima fatou felicity felix femi fergal fergus ffion finlay
finley fiona fionnuala flora florence flynn folake frances francesca francesco francis frank fraser fred freda freddie
frederick freya funmi gabriel gabriella gaby gail gareth garry gary gavin gayle gaynor gemma geoff geoffrey george
georgia georgie georgina geraint gerald geraldine gerard gerry gertrude gethin giles gill gillian gillie gina giovanni
gita giulia gladys glen glenn glenys glyn godfrey gopal gordon graeme graham grahame grainne grant greg gregory
griselda gruffydd grzegorz gurdeep gurmit gurpreet gus guy gwen gwenllian gwilym gwyn gwyneth haley hamish hamza hanif
hannah hari harjit harminder harold harpreet harriet harry harvey hasan hassan hattie hayley hazel heather hector
hefin heidi heledd helen helena henrietta henry herbert hermione heulwen hilary hilda hina holly horace howard hugh
hugo hui humaira humphrey huw hywel iain ian ibrahim ida idrees idris iestyn ieuan ifan ifeoma ignatius ilyas imogen
imran imtiaz inderjit ingrid innes ioan ioana iolo iona iorwerth iqbal irene irfan iris isaac isabel isabella ishaan
isla islwyn ismail ivan ivana ivor ivy iwan jacek jack jackie jacob jacqueline jacqui jake jamal james jamie jamil jan
jane janet janette janice janine jarvis jasmin jasmine jason jaspal jasper jaspreet jasvinder jaswinder jatinder javed
jay jayden jayne jean jeanette jeff jeffrey jemima jen jenna jennie jennifer jenny jeremy jerry jerzy jess jesse
jessica jill jillian jim jimmy jing jo joan joanna joanne jocelyn jodie joe joel john johnny jolene jon jonathan
jordan jorge jose joseph josephine josh joshua josie joy joyce juan judd jude judith judy julia julian julie juliet
june justin justine justyna jyoti kailash kaitlyn kamal kamaljit karen karl kasia kat katarzyna kate katharine
katherine kathleen kathryn kathy katie katrina kavita kay kayla kayleigh keira keith kelly kelvin kemi ken kenneth
kenny kerry kester kevin khadija khalid kieran kim kimberley kira kiran kirsten kirstie kirsty kit kizzy kofi kris
krystyna krzysztof kuldeep kulwinder kumar kwaku kwame kyle lacey lachlan lakhbir lalita lara lata laura lauren
laurence lauretta laurie lawrence layla leah leanne lee leighton leila len leo leon leonard leopold leroy lesley
leslie leticia levi lewis liam libby lily linda lindsay lindsey ling lisa liz lizzie llinos lloyd logan lola lorna
lorraine lottie louis louisa louise lowri luca lucia lucinda lucy luis luisa lukasz luke lydia lyn lynda lynette lynn
lynne lynsey mabel maddie madeleine maeve magda magdalena maggie mahesh mair mairead mairi maisie malcolm malcom
malgorzata mandeep manish manjit manoj marc marcella marcia marcin marco marcus marek margaret margery margot maria
marian mariana marie marilyn marina mario marion mariusz marjorie mark marlene marlon marnie martha martin martina
martyn mary maryam maryum mathew matilda matt matteo matthew maud maureen maurice mavis max maxine meena meera meg
megan mehmet mei meinir meirion mel melanie melissa melvin melvyn menna meredith mererid merle mervyn meurig mia
michael michaela michal michele michelle mick miguel mihai mike miles millie milly milo mimi mina ming minnie miranda
miriam mohamed mohammad mohammed mohan moira mollie molly mona monica monika monty morag morgan muhammad muir muireann
mukesh mumtaz muriel mustafa mustaq myfanwy myles myra myrtle nabila nadeem nadia nadine naeem nana nancy naomi nargis
narinder nasir nasreen natalie natasha nathan naveed nazia nazir neal ned neelam neeta neha neil nell nelly nerissa
nerys neville ngozi nia niall niamh nichola nicholas nick nicky nicola nicole nigel nikki niles nina nisha nitin
nkechi noah noel noelle noor nora noreen norma norman nuala nusrat octavia odette oisin olga olive oliver olivia
olumide oluwaseun olwen omar oona ophelia orla orlagh orville oscar osman oswald otis ottilie otto owain owen pablo
paddy padraig pam pamela paolo parminder parveen parvez pat patience patricia patrick patsy paul paula pauline pawel
pearl pedro penelope penny perdita perry pete peter petra phil philip philippa phillip philomena phoebe phyllis piotr
pippa polly pooja poppy pradeep prakash praveen priscilla priti priya priyanka prudence qasim quentin rabia rachael
rachel radha rafiq raheela rahim rahul raj rajesh rajinder rakesh ralph ramesh ramona rani ranjit raphael rashid
rashida rashmi ravi ravinder ray raymond razia rebecca rebekah reece reena reg reginald rehan rehana rekha renu reuben
rex rhea rhian rhiannon rhisiart rhoda rhodri rhona rhys ricardo richard rick ricky rita ritu rizwan rob robbie robert
roberta robin robyn rod roddy roderick rodney roger rohan rohit roisin roland romy ron ronald rory rosa rosalie
rosalind rosamund rosario rose rosemary rosie ross rowan rowena roxanne roxy roy ruairi ruairidh rudo rufus rukhsana
rupa rupert russ russell ruth ryan sabina sachin sadia sadie saeed safia sahar saif saima saira sajid salim sally
salma salman sam samantha sameer samina samir samson samuel sandra sandy sangeeta sanjay sanjeev santosh saoirse sara
sarah sarita saskia satish satnam saul scott sean sebastian seema segun selina selwyn septimus seren serena sergio
seth shabana shabir shafiq shaheen shahid shahida shahzad shakeel shalini shamim shane shanice shannon sharmila sharon
shaun shauna shazia sheena sheila shelagh shelley shilpa shireen shirin shirley shona shreya shruti sian sid sidney
silas simon simran sinead siobhan sioned sipho siân slawomir sofia sohail sonal sonia sonya sophia sophie sorcha
spencer stacey stan stanley stefan steffan stella stephanie stephen steve steven stewart stuart sue sukhdev sukhjit
sukhvinder sultana suman sumita sunil sunita suresh surinder surjit susan susanna susannah sushma susie suzanne suzy
svetlana swati sylvia tabitha tadhg tahir tahira tahmina tamara tamsin tamsyn tania tanveer tanya tara tariq tasha
tatenda tatiana tayo ted tegwen teleri temi tendai terence teresa terri terry thandi thea thelma theo theodora
theodore theresa thomas thora tilly tim timothy tina tobias toby todd tolu tom tomasz tommy tomos toni tony tracey
tracy trevor tricia trish tristan trudy tunde tyrone uma umar una ursula usha valentine valerie vandana vanessa vasile
vera verity vernon veronica vic vicki vickie vicky victor victoria vijay vikki vikram vinay vincent vinod viola violet
virginia viv vivian vivien vivienne waheed walter waqar wasim wayne wei wendy wilbur wilfred william wilma winifred
winnie winston wojciech xavier xin yan yaqub yasin yasmin yasmine yaw yemi yolanda yunus yusuf yvette yvonne zac
zachariah zachary zafar zahid zahra zainab zakir zara zbigniew zeenat zena zoe zoey zoë zubair
""".split()
)
