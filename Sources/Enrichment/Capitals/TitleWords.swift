/// Words that stand before a person's name, or behind it in an apposition.
enum TitleWords {
  /// Forms of address: a surname alone follows them.
  static func honorifics(_ language: WrittenLanguage) -> String {
    switch language {
    case .english: "mr mrs ms dr sir lord lady dame prof"
    case .french: "m mm mme mmes mlle monsieur madame mademoiselle maître me dr docteur professeur"
    case .german: "herr herrn frau dr prof"
    case .spanish: "sr sra srta señor señora don doña dr dra"
    case .italian: "sig signor signora dott dottor dottoressa avv onorevole on prof professor"
    case .portuguese: "sr sra senhor senhora dom dona dr dra doutor doutora"
    case .ukrainian: "пан пана пану паном панові пані пане"
    case .russian: "господин господина господину господином госпожа госпожи госпоже госпожой г-н г-жа"
    }
  }

  /// Offices, ranks and professions, the Slavic ones in the nominative only.
  static func offices(_ language: WrittenLanguage) -> String {
    switch language {
    case .english:
      """
      president minister secretary chancellor senator governor mayor judge justice general colonel captain major lieutenant \
      sergeant professor bishop cardinal pope king queen prince princess ambassador director chairman chairwoman chairperson chair \
      spokesman spokeswoman spokesperson leader commissioner sheriff lawmaker congressman congresswoman deputy economist analyst \
      author writer actor actress singer journalist editor coach captain lawyer attorney historian scientist researcher founder \
      chief head owner manager resident activist
      """
    case .french:
      """
      président présidente ministre secrétaire sénateur sénatrice député députée maire préfet préfète conseiller conseillère \
      général générale colonel capitaine commandant amiral juge procureur procureure avocat avocate directeur directrice patron patronne \
      chef cheffe dirigeant dirigeante leader porte-parole ambassadeur ambassadrice chancelier chancelière gouverneur gouverneure commissaire \
      roi reine prince princesse pape cardinal évêque archevêque professeur professeure économiste historien historienne politologue sociologue écrivain \
      écrivaine auteur auteure autrice journaliste rédacteur rédactrice acteur actrice chanteur chanteuse réalisateur réalisatrice entraîneur entraîneure \
      sélectionneur joueur joueuse fondateur fondatrice responsable délégué déléguée candidat candidate rapporteur adjoint adjointe chercheur \
      chercheuse médecin pdg militant militante comédien comédienne humoriste cofondateur cofondatrice analyste
      """
    case .german:
      """
      präsident präsidentin präsidenten bundespräsident bundespräsidenten bundeskanzler bundeskanzlerin bundeskanzlers kanzler kanzlerin minister ministerin ministers \
      ministerpräsident ministerpräsidentin ministerpräsidenten premierminister premierministerin premier regierungschef regierungschefin außenminister außenministerin \
      innenminister innenministerin finanzminister finanzministerin verteidigungsminister verteidigungsministerin wirtschaftsminister wirtschaftsministerin \
      gesundheitsminister gesundheitsministerin justizminister justizministerin umweltminister umweltministerin verkehrsminister verkehrsministerin arbeitsminister \
      staatssekretär staatssekretärin senator senatorin bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin landrat landrätin stadtrat stadträtin gemeinderat gemeinderätin kulturstaatsminister abgeordneter abgeordnete \
      abgeordneten vorsitzender vorsitzende vorsitzenden parteichef parteichefin fraktionschef fraktionschefin generalsekretär generalsekretärin sprecher sprecherin regierungssprecher \
      direktor direktorin chef chefin geschäftsführer geschäftsführerin vorstand leiter leiterin general oberst hauptmann kommissar kommissarin richter richterin staatsanwalt \
      staatsanwältin anwalt anwältin professor professorin ökonom ökonomin historiker historikerin politologe politologin forscher forscherin arzt ärztin autor autorin schriftsteller \
      schriftstellerin schauspieler schauspielerin sänger sängerin regisseur regisseurin trainer trainerin bundestrainer spieler papst kardinal bischof bischöfin könig königin \
      prinz prinzessin botschafter botschafterin journalist journalistin moderator moderatorin gründer gründerin analyst analystin experte expertin kandidat kandidatin politiker politikerin konzernchef \
      us-präsident kremlchef altkanzler altkanzlerin vizekanzler vizekanzlerin ministerialrat intendant intendantin torwart stürmer
      """
    case .spanish:
      """
      presidente presidenta expresidente expresidenta vicepresidente vicepresidenta ministro ministra exministro exministra canciller secretario secretaria senador senadora \
      diputado diputada alcalde alcaldesa gobernador gobernadora consejero consejera concejal concejala juez jueza fiscal magistrado magistrada abogado abogada general coronel capitán almirante \
      comandante comisario comisaria director directora jefe jefa portavoz vocero vocera líder dirigente embajador embajadora rey reina príncipe princesa infanta papa cardenal obispo arzobispo \
      profesor profesora catedrático catedrática economista historiador historiadora politólogo sociólogo escritor escritora autor autora periodista actor actriz cantante cineasta entrenador \
      entrenadora seleccionador jugador jugadora delantero fundador fundadora responsable delegado delegada candidato candidata investigador investigadora médico médica analista titular mandatario mandataria \
      empresario empresaria activista premier
      """
    case .italian:
      """
      presidente vicepresidente premier ministro ministra viceministro sottosegretario sottosegretaria segretario segretaria senatore senatrice deputato deputata sindaco sindaca governatore \
      assessore assessora consigliere consigliera giudice pm procuratore procuratrice avvocato avvocata generale colonnello capitano ammiraglio comandante commissario commissaria \
      direttore direttrice capo leader portavoce ambasciatore ambasciatrice cancelliere cancelliera re regina principe principessa papa cardinale vescovo arcivescovo professore professoressa \
      economista politologo sociologo scrittore scrittrice autore autrice giornalista attore attrice cantante regista allenatore allenatrice ct giocatore giocatrice attaccante \
      fondatore fondatrice responsabile delegato delegata candidato candidata ricercatore ricercatrice analista imprenditore imprenditrice amministratore amministratrice capogruppo
      """
    case .portuguese:
      """
      presidente presidenta ex-presidente vice-presidente ministro ministra secretário secretária senador senadora deputado deputada vereador vereadora prefeito prefeita governador governadora \
      autarca juiz juíza procurador procuradora desembargador desembargadora advogado advogada general coronel capitão almirante comandante comissário comissária delegado delegada diretor diretora director \
      directora chefe porta-voz líder dirigente embaixador embaixadora chanceler rei rainha príncipe princesa papa cardeal bispo arcebispo professor professora economista historiador \
      historiadora cientista politólogo sociólogo escritor escritora autor autora jornalista ator atriz cantor cantora cineasta treinador treinadora técnico jogador jogadora \
      atacante fundador fundadora responsável candidato candidata pesquisador pesquisadora investigador investigadora médico médica analista empresário empresária relator relatora premiê
      """
    case .ukrainian:
      """
      президент президентка експрезидент віцепрезидент міністр міністерка прем'єр прем'єр-міністр віцепрем'єр секретар секретарка депутат депутатка нардеп нардепка мер мерка голова очільник очільниця \
      губернатор керівник керівниця глава директор директорка гендиректор речник речниця спікер спікерка посол:посла посолка канцлер канцлерка генерал полковник капітан командувач командир майор сержант лейтенант солдат \
      суддя прокурор прокурорка генпрокурор адвокат адвокатка слідчий король королева принц папа митрополит архієпископ професор професорка економіст економістка історик історикиня політолог політологиня \
      експерт експертка аналітик аналітикиня письменник письменниця автор авторка журналіст журналістка актор акторка співак співачка режисер режисерка тренер тренерка гравець:гравця форвард засновник засновниця \
      власник власниця кандидат кандидатка волонтер волонтерка активіст активістка заступник заступниця радник радниця лідер лідерка уповноважений омбудсмен науковець:науковця лікар лікарка бізнесмен підприємець:підприємця
      """
    case .russian:
      """
      президент экс-президент вице-президент министр премьер премьер-министр вице-премьер секретарь пресс-секретарь депутат сенатор мэр губернатор глава руководитель председатель директор \
      гендиректор представитель представительница спикер посол:посла канцлер генерал полковник капитан командующий командир майор сержант лейтенант рядовой судья прокурор генпрокурор адвокат следователь король королева \
      принц папа патриарх митрополит архиепископ профессор экономист историк политолог социолог эксперт аналитик писатель писательница автор журналист журналистка актёр актер актриса певец:певца певица \
      режиссёр режиссер тренер игрок форвард основатель основательница владелец:владельца кандидат волонтёр волонтер активист активистка заместитель советник лидер уполномоченный омбудсмен учёный врач бизнесмен \
      предприниматель правозащитник корреспондент
      """
    }
  }

  /// Verbs of speech that stand right beside a name, beside those of quotations.
  static let speech = """
    réagi insisté regrette plaidé répondu confié rappelé promis averti prévenu reconnu conclu résume juge témoigne rétorqué \
    sagt erläuterte ergänzte mahnte versicherte kündigte fragte antwortete lobte klagte resümierte \
    lamentó recordó insistió reconoció criticó respondió apuntó destacó prometió concluyó denunció resumió \
    lembrou respondeu reconheceu criticou prometeu alertou concluiu defendeu ressalta avalia destaca conta escreve resume \
    ricordato risposto avvertito promesso concluso ribadito replicato osserva racconta sottolinea \
    відповів відповіла запевнив запевнила наголошує зазначає говорить пише коментує нагадав нагадала визнав визнала переконаний переконана \
    ответил ответила заверил заверила подчеркивает отмечает говорит пишет комментирует напомнил напомнила признал признала уверен уверена
    """

  /// Words that a line of the author's name begins with.
  static let byline = "par por von di автор автори текст by"

  /// Small words inside names, before which a given name stands.
  static let particles =
    "de du des la le d von van der den dem zu zum zur ten ter da do das dos del della di degli dei bin ibn al el ben af де ван фон дер ді да ель аль ибн ібн"

  /// Those that need no given name before them.
  static let strongParticles = "van bin ibn ter ten af ван фон ибн ібн"

  /// With a capital they are part of a surname.
  static let capitalParticles =
    "le la de di da du del della dalla von van der den el al lo los las bin ben dos das san saint"

  /// What joins an office and what it is for.
  static let links =
    "de du des d del della dello dell dei delle degli di da do das dos dal für der des von vom of for the in"

  /// What a name is not preceded by, if the office before it belongs to it.
  static let breaks = """
    a ont est sont était avait ha hanno è sono era aveva hat haben ist sind war hatte wird tem têm foi é são era havia ha han fue es son \
    había was were is are has had have will would said and but que qui dass which who che chi quando quand cuando wenn dont с со к ко про \
    на від до від за через після перед під над між об о об от до из за через после перед под над между
    """

  /// Parties that stand in brackets behind a politician's name.
  static let parties = """
    cdu csu spd fdp mdb pmdb psb prb pdt pcdob psol podemos ciu afd bsw övp spö fpö svp ps lr rn lfi eelv modem ump ps psoe pp vox erc pnv pd fi m5s fdi pt psdb pl mdb pcp psd cds republican democrat
    """
}
