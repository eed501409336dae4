/// The English words that the grammar of acts knows. Forms of verbs stand as news text writes them: past and third person
/// for a single doer, the plain form (`sign`) for several.
enum ActWords {
  static let meet = "met meets hosted hosts"
  static let sign = "signed signs inked inks"
  static let agree = "agreed agrees"
  static let reach = "reached reaches sealed seals concluded concludes clinched clinches"
  /// With `to`.
  static let come = "came comes"
  static let hold = "held holds"
  static let provide = """
    provided provides gave gives delivered delivers sent sends donated donates supplied supplies allocated allocates \
    transferred transfers disbursed disburses contributed contributes granted grants given
    """
  static let pledge = "pledged pledges promised promises committed commits vowed vows"
  static let announce = "announced announces unveiled unveils introduced introduces"
  static let attack = "attacked attacks bombed bombs shelled shells invaded invades raided raids bombarded bombards"
  static let hit = "hit hits targeted targets"
  /// A deal or a town may be struck.
  static let strike = "struck strikes"
  static let launch = "launched launches fired fires carried carries"
  static let sanction = "sanctioned sanctions blacklisted blacklists"
  static let impose = "imposed imposes slapped slaps expanded expands"
  static let appoint = "appointed appoints"
  static let name = "named names"

  static let pluralMeet = "meet"
  static let pluralSign = "sign ink"
  static let pluralAgree = "agree"
  static let pluralReach = "reach seal"
  static let pluralHold = "hold"
  static let pluralProvide = "provide donate"
  static let pluralPledge = "pledge"
  static let pluralStrike = "strike"
  static let pluralImpose = "impose"

  /// Plain forms after `agreed to` and `pledged to`.
  static let giving = "provide give send deliver donate supply allocate contribute grant lend"
  static let supporting = "support help assist aid back defend"

  /// What may stand between a doer and the verb without changing the act.
  static let perfect = "has have had ve"
  static let being = "is are was were be been being"
  /// Words by which an act is not, or not yet, or only perhaps one.
  static let doubting = """
    not never no t nor neither hardly barely cannot will would may might could should can must shall ll d to won didn doesn don \
    hasn haven hadn wasn weren isn aren wouldn couldn shouldn reportedly allegedly apparently supposedly possibly probably \
    perhaps maybe likely almost nearly
    """
  static let adverbs = """
    also then later once again already recently just now today yesterday overnight earlier finally first subsequently \
    soon still repeatedly twice meanwhile together separately both all each themselves himself herself itself even too \
    thus further tonight here there late early formally
    """
  /// Words before a clause that take it back or make it a guess.
  static let hypothetical = "if whether unless should until lest how why"
  static let disclaiming = """
    denied denies deny denying rejected rejects rejecting dismissed dismisses doubt doubts doubted claim claims claimed claiming \
    alleged alleges alleging accused accuses hope hopes hoped wants want wanted believe believes believed think thinks thought \
    suggested suggests suggesting rumours rumors rumour rumor reports speculation evidence proof indication false falsely possibility chance suppose supposed imagine \
    imagined wish wishes proposed proposes demand demanded demands suspect suspected suspects unclear
    """
  static let reporting = "said says announced reported confirmed stated told added noted declared revealed"

  static let relative = "who which"
  static let clauseBreaks =
    "who which that whose whom where when while because although though but since if unless whether as after before until"
  static let determiners = "the a an his her its their our this these those my your another"
  static let prepositions = """
    of with in for from by at to on near against between among amongst over about under into via like including per than within \
    without across behind beyond toward towards upon inside outside alongside despite besides except following regarding \
    concerning amid throughout around versus vs both worth
    """
  static let circumstantial =
    "in on at for to during after before over amid ahead following as and but while when to where until around near"

  /// Words before a name that say what its bearer is.
  static let roles = """
    president vice deputy minister prime premier chancellor secretary foreign defense defence finance interior justice economy \
    energy trade health education prosecutor attorney general chief executive officer head leader director manager chairman chairwoman chairperson \
    chair ceo cfo founder cofounder governor mayor senator sen rep representative congressman congresswoman lawmaker mp speaker ambassador envoy \
    commissioner commander colonel captain lieutenant major sergeant admiral gen col lt capt marshal king queen prince princess \
    pope cardinal archbishop bishop rabbi imam sheikh emir sultan sir lord lady dame mr mrs ms dr prof professor judge \
    counterpart colleague ally rival adviser advisor aide spokesman spokeswoman spokesperson official diplomat negotiator \
    politician oligarch businessman billionaire activist journalist lawyer economist historian author writer actor actress \
    singer star coach striker defender midfielder goalkeeper winger forward player driver champion veteran \
    policy security national state transport culture agriculture environment labor digital tourism industry infrastructure water treasury army navy military air force intelligence police special chef delegate \
    banker investor entrepreneur analyst partner editor dictator opposition administration house majority minority
    """
  static let qualities = """
    former new acting visiting outgoing incoming incumbent late ex then senior top interim current fellow longtime \
    french-born right left far newly elected appointed hungarian supreme young old republican democratic democrat conservative \
    eastern western northern southern central north south east west coastal border northeastern northwestern southeastern \
    southwestern neighbouring neighboring besieged \
    labour liberal ruling two three four five six ten several
    """
  /// Nouns that act for a country when they follow its name or adjective.
  static let forces = """
    forces troops army military soldiers navy warplanes jets aircraft drones drone missiles missile rockets artillery strikes airstrikes \
    fighters paratroopers marines bombers helicopters submarines warships gunners units
    """
  static let authorities = """
    government authorities officials parliament delegation delegations negotiators diplomats leaders lawmakers regulators ministers \
    administration leadership senate congress side
    """

  static let documents = """
    agreement agreements deal deals contract contracts treaty treaties memorandum memoranda pact pacts accord accords mou \
    declaration partnership protocol charter convention truce ceasefire communique
    """
  static let decrees = """
    law laws decree decrees order orders bill bills legislation letter petition document documents proclamation resolution \
    statement act directive
    """
  static let deals =
    "agreement agreements deal deals accord pact understanding settlement truce ceasefire compromise consensus"
  static let talks = "talks meeting meetings negotiations consultations summit discussions"
  static let remote = "phone telephone video virtual online call calls zoom"
  static let attacks = """
    attack attacks strike strikes missile missiles drone drones rocket rockets offensive assault airstrike airstrikes raid raids \
    invasion bombardment
    """
  static let aid = """
    aid assistance support help funding funds loan loans grant grants relief donation weapons arms missiles tanks ammunition equipment \
    munitions shells rockets launchers howitzers systems jets aircraft drones generators vehicles medicines supplies vaccines \
    package packages donations financing
    """
  static let sanctionNouns = "sanctions"
  static let verbal = "for over as saying accusing claiming calling online verbally"

  /// Forms of the verbs above that are nouns as well.
  static let nounForms = """
    sanctions attacks strikes hits names grants shells raids bombs supplies transfers targets signs promises pledges holds \
    launches fires delivers meet sign seal reach hold donate pledge strike supports cut set lead
    """
  /// What may be called by its name: `the city of X`.
  static let settlements = """
    city town village region province district area port capital island state municipality county territory republic
    """

  /// Verbs of the past that do not end in `ed`.
  static let irregular = """
    said says told is are was were has have had went took made came gave held won lost saw began became left led sent kept put ran \
    set spoke stood wrote rose fell grew met struck hit brought bought sold found thought felt got knew paid built broke drew drove \
    chose flew fought sought taught read cut let lay spent threw wore will would may might could should can must shall does did do
    """
}
