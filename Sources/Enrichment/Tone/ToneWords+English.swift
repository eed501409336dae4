extension ToneWords {
  static let english = ToneWords(
    positive: Cues(
      strong: """
        acclaim* admir* amazing* awesome beloved breathtaking brilliant* celebrat* congratulat* delight* ecstatic elated \
        excellent* exceptional* fantastic* glorious* gorgeous* happier happiest happily happiness happy heartwarming hero \
        heroes heroic* incredible incredibly joy joyful* joyous* love loved loves magnificent* marvel* masterpiece* \
        outstanding overjoyed perfect perfectly praise* praising spectacular* splendid* stunning* superb* terrific thrill* \
        triumph* wonderful*
        """,
      plain: """
        acclaimed accomplish* achiev* admirably advantag* affordable applau* award* beautiful* beauty benefit* best better \
        bless* bonus* boom booming boost* brave* breakthrough* bright brighter brightest ceasefire charit* charm charming \
        cheer* comfort* commend* compassion* confident* courage* cozy cure cured cures delicious* dignity eager* ease eased \
        eases effective effectively efficien* effortless* elegan* enjoy* enthusias* excit* fair fairer fairness favorite* \
        favourite* flawless* flourish* fortunate* freedom* fresh friendl* friendship* fun funny gem gems generous* gifted \
        good grateful* gratitude great greatest heal healed healing heals healthier healthy honor* honour* hope hoped \
        hopeful* hopes humanitarian ideal* impressive* improv* innovat* inspir* justice kindness landmark laud* liberat* \
        lively lucky merit* optimis* peace peaceful* pleas* popular* premium pride prize* progress* promising prosper* \
        proud* rebound* reconcil* recover* reliab* relief remarkab* rescue rescued rescues reunit* reward* robust satisf* \
        saved seamless* sensible shine* shining sincere* skilful* skillful* smart splendor succeed* success* superior \
        talent* tasty thank thankful* thanks thriv* truce trust trusted trustworthy upbeat vibrant* victor* warmth welcom* \
        wellbeing wellness win winner* winning wins wisdom wise won
        """,
      mild: """
        accept* advanc* affirm* agree agreed agreement* agrees allies ally approv* calm* care cares caring clean cleaner \
        clear clearly collaborat* commit* convenient* cooperat* creativ* deal dedicat* defended discover* donat* durable \
        easier easily easy empower* encourag* endors* engag* fast faster flexib* free gain gained gains gift* grew grow \
        growing grows growth handy help helped helpful* helping helps laugh* leader leading loyal* luxur* memorable modern* \
        motivat* nice nicely notable notably opportunit* original* partner* perfecting positive* prominent promot* protect* \
        quality quick* ready reassur* rebuil* recommend* reform* relax* resolv* respect* restor* reviv* rich richer safe \
        safely safer safety save saves saving savings secur* simple smile* smiling smooth* solution* solve* solving stabil* \
        stable strength* strong stronger strongest support* unique* upgrad* useful* valuable* value versatile volunteer* \
        warm worth worthy
        """),
    negative: Cues(
      strong: """
        abduct* abus* agony anguish* appal* assassinat* atroci* awful* bloodshed bloody bomb bombed bomber* bombing* bombs \
        brutal* casualt* catastroph* corpse* corrupt* crime crimes criminal* cruel* dead deadliest deadly death deaths \
        despicab* devastat* die died dies disast* disgrac* disgust* dreadful* drown* dying evil famine fatal* fraud* \
        genocid* grief griev* gunned hate hated hates hatred homicide* horrible horribly horrif* horror* hostage* kidnap* \
        kill* massacre* mourn* murder* nightmar* outrag* rape raped raping rapist* ruin ruined ruinous ruins ruthless* \
        savage* scandal* shameful* slaughter* stabb* starv* suicide* terribl* terror* tortur* tragedies tragedy tragic* \
        vicious* victim* violen* war warfare wars worst
        """,
      plain: """
        absurd* accus* addict* afraid airstrike* alarm* alleg* anger* angry anxi* arrest* arrogan* ashamed assault* attack* \
        autocrat* bad badly ban bankrupt* banned bans bigot* bitter* blame* blaming blast blasts bleak breach* breakdown \
        broke broken bullied bully* cancer* careless chaos chaotic cheat* clash* collaps* condemn* conflict* contamin* \
        convict* coup coups crash* cried crises crisis critic criticis* criticiz* critics cry crying cynical* damag* danger* \
        debt debts deceiv* decept* decline* defeat* defect* deficit* denounc* depress* despair* desperat* destroy* destruct* \
        deteriorat* dictator* dire dirty disappoint* discriminat* disease* dishonest* dismal* displaced drought* earthquake* \
        emergencies emergency enem* enslav* epidemic* evacuat* explod* exploit* explosion* extremis* fail failed failing \
        fails failure* fake faulty fear feared fearful fearing fears feud* filthy flaw* flood* foolish* frustrat* furious* \
        fury glitch* greed* grim guilty gunm* hack hacked hackers harass* harm* hazard* hoax* homeless* hostil* hunger \
        hungry hurricane* hurt hurting hurts hypocri* illegal* illness* imprison* incompeten* indict* infect* inferior \
        injur* injust* insurgen* intimidat* invad* invasion* irresponsib* jail* lawsuit* layoff* liar* lie lied lies lonel* \
        lose loses losing loss losses lossmaking lost lying malfunction* malware menac* mess messy militant* miserab* misery \
        mislead* misled missile* nasty negligen* obes* oppress* outage* outbreak* overdos* pain painful* pains pandemic* \
        panic* peril* persecut* phishing plagu* plight plummet* plunge* pointless poison* pollut* poor poorly poverty \
        prison* prosecut* protest* racis* ransomware rebel* recession* reckless* refugee* regret* repress* ridicul* riot* \
        risky robbed robber* rotten rubble sad sadly sadness sanction* scam scams scarc* setback* sexis* shame shelled \
        shelling shooting* shortage* sick sickness siege slam slammed slave* slump* smuggl* sorrow* sorry stagnat* steal* \
        stole stolen stress stressful stupid* sued suffer* tears theft threat* toxic* traffick* trauma* turbulen* turmoil \
        tyran* ugly unaccept* unemploy* unfair* unjust* unlawful* unrest unsafe useless victimless violat* vulnerab* weak \
        weaken* weaker weakest wildfire* worse worsen* worthless wound wounded wounds wreck* wrong wrongdoing wrongly
        """,
      mild: """
        abandon* aggress* annoy* battle* blocked bored boring burden* burned cancel* caution* challeng* combat complain* \
        complicat* concern* confus* controvers* costly critical* delay* denied denies denying difficult* dismiss* disput* \
        disrupt* doubt* dropped dull dump* error* escape* exhaust* expensive expos* fall fallen falling fell fight fighting \
        fights fined fines fired fled flee flees fought frighten* gloom* guerrilla* gun guns hard harder hardest harsh* \
        ignor* inadequa* ineffective* inefficien* inequal* insufficien* interrupt* irritat* lack lacked lacking lacks leak* \
        loot* miss missed missing mistake* misus* myth myths neglect* nerv* occupied ominous oppos* oust* overpriced \
        overwhelm* penalt* pessimis* pressure* problem* punish* quit refus* reject* resign* risk risks sack sacked scare* \
        scary sceptic* scrap* serious* severe* shot shots skeptic* slow slowdown slower sluggish soldiers stalem* strict* \
        strike strikes struck struggl* stuck suspect* suspend* suspicio* tedious tension* tired tiring toll trap* troops \
        trouble* unable uncertain* unclear uncomfortable unequal* unfortunate* unhappy unhealth* unlikely unlucky \
        unnecessar* unpleasant* unpopular unreliab* unstable unsustain* victimis* waning warn* waste* wasting weapon* weary \
        worr*
        """),
    neutral: """
      allegro cancerian challenger committee* crashlytics depressur* harmon* harmonic honorarium honorary please prisoner's respective* solvent* trapezo* victoria* victorian* warner
      """)
}
