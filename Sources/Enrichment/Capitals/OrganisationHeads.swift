/// Words that organisations' names begin or end with, or that stand before them.
enum OrganisationHeads {
  /// First words of names, which go on with a capital, or with `of` and a capital.
  static let romance = """
    ministère secrétariat présidence université école lycée institut académie banque caisse fondation association fédération confédération union syndicat parti rassemblement mouvement \
    comité commission conseil cour tribunal parlement sénat assemblée agence autorité office bureau direction préfecture police gendarmerie hôpital chu musée centre observatoire société compagnie \
    groupe chambre ordre ligue front alliance \
    ministerio secretaría presidencia congreso contraloría universidad escuela instituto academia banco caja fundación asociación federación confederación unión sindicato partido movimiento comité comisión consejo corte tribunal parlamento \
    senado asamblea agencia autoridad oficina dirección policía hospital museo centro observatorio sociedad compañía grupo cámara liga frente alianza fiscalía ayuntamiento junta audiencia guardia \
    ministero segreteria presidenza università scuola istituto accademia banca cassa fondazione associazione federazione confederazione unione sindacato partito movimento comitato commissione consiglio corte \
    tribunale parlamento assemblea agenzia autorità ufficio direzione questura procura prefettura polizia ospedale museo centro osservatorio società compagnia gruppo camera lega fronte alleanza \
    ministério secretaria presidência congresso universidade escola instituto academia caixa fundação associação federação confederação união sindicato comitê comissão conselho assembleia agência autoridade escritório \
    direção polícia sociedade companhia câmara supremo aliança procuradoria prefeitura
    """

  /// Those of them that are written with a small letter before `of` and a capital (`le ministère de la Santé`).
  static let smallRomance = """
    ministère ministerio ministero ministério université universidad università universidade préfecture préfecture questura procura fiscalía ayuntamiento
    """

  /// First words of German names (`Universität Leipzig`), which need no `of`.
  static let german = """
    universität hochschule bundesministerium ministerium institut akademie verband bundesverband verein stiftung partei landgericht amtsgericht oberlandesgericht verwaltungsgericht bundesamt landesamt bundesanstalt \
    bundesagentur staatsanwaltschaft polizei bank sparkasse klinikum krankenhaus museum zentrum gewerkschaft gesellschaft kommission deutsche technische freie
    """

  /// English names begin with these before `of`.
  static let english = """
    ministry university bank department institute council court academy office bureau association federation college museum
    """

  /// Forms of companies, behind a name; each counts in its own case only.
  static let forms = """
    AG GmbH SE KG KGaA OHG mbH SA SAS SARL SpA Spa Srl SL SLU Ltda Ltd Inc Corp LLC LLP PLC plc NV BV AB Oy Oyj ASA S.A. S.L. S.p.A. S.r.l. N.V. B.V. e.V. S.A.S. S.A.R.L.
    """

  /// Companies' kinds, in small letters before a name or before a name in quotation marks.
  static let kinds = """
    groupe société entreprise compagnie association ong fondation start-up startup firme constructeur fabricant banque éditeur opérateur parti syndicat \
    empresa compañía grupo asociación fundación firma fabricante banco operadora partido sindicato ong petrolera eléctrica aerolínea constructora \
    azienda società compagnia gruppo associazione fondazione ditta banca partito sindacato \
    companhia associação fundação petroleira construtora montadora \
    unternehmen konzern firma autobauer hersteller verein verlag automobilhersteller chemiekonzern pharmakonzern energiekonzern stahlkonzern
    """

  /// The same in Ukrainian and Russian, in the nominative, where the name is in quotation marks; forms of companies with capitals.
  static let slavicKinds = """
    компанія корпорація підприємство держпідприємство концерн холдинг банк завод фабрика агентство видання газета журнал телеканал канал радіостанція партія фонд організація асоціація спілка клуб аеропорт фірма \
    товариство інтернет-видання видавництво університет театр мережа група фракція об'єднання бригада стадіон \
    компания корпорация предприятие госпредприятие издание радиостанция партия организация ассоциация союз аэропорт фирма общество издательство университет сеть группа фракция группировка объединение телекомпания
    """
  static let slavicForms = "тов пат прат ат дп ооо оао зао пао ао фгуп гп тзов ват зат кп нак нек пп чп ип"

  /// First words of Ukrainian and Russian names, which go on in the genitive; after a colon the rest of the gender's forms is by rule.
  static let ukrainian = """
    міністерство університет академія інститут прокуратура комітет комісія департамент служба агентство бюро фонд асоціація федерація спілка банк музей театр партія рада суд академия головнокомандувач управління
    """
  static let russian = """
    министерство университет академия институт прокуратура комитет комиссия департамент служба агентство бюро фонд ассоциация федерация союз банк музей театр партия совет суд управление
    """

  /// Adjectives with a small letter that names go on with.
  static let adjectives = """
    nationale national centrale central générale général constitutionnelle constitutionnel européenne européen suprême populaire française français fédérale fédéral régional régionale départemental \
    départementale municipal municipale mondiale international internationale \
    comunale comunal économique économiques economico economica económico económica econômico econômica público pública pubblico pubblica publique sociale sociales social sociali \
    nacional general constitucional suprema supremo europea europeo popular española español federal regional provincial mundial internacional electoral \
    nazionale generale costituzionale europea europeo suprema popolare italiana italiano federale regionale provinciale mondiale internazionale \
    geral eleitoral suprema brasileira brasileiro europeia federal estadual
    """

  /// What ministries are for; with their capitals they belong to no person's name.
  static let portfolios = """
    finances finance économie défense intérieur affaires étrangères santé travail justice culture agriculture écologie éducation transports budget logement sports europe outre-mer commerce énergie industrie état \
    república republica république repubblica hacienda economía defensa interior exteriores asuntos sanidad trabajo justicia cultura agricultura educación transportes fomento estado gobierno energía industria igualdad vivienda \
    economia difesa interno interni esteri salute lavoro giustizia cultura agricoltura istruzione trasporti tesoro stato governo energia sviluppo ambiente finanze università \
    fazenda defesa saúde trabalho justiça agricultura educação estado governo meio ambiente planejamento casa civil relações exteriores cidades finanças administração interna \
    finanzen wirtschaft verteidigung inneres gesundheit arbeit justiz kultur verkehr umwelt bildung energie
    """
}

/// Words before the names of places and of what was built.
enum PlaceHeads {
  /// Before `of` and a name.
  static let romance = """
    ville village commune bourg région province département quartier île presqu'île port vallée capitale localité municipalité ciudad pueblo villa municipio localidad provincia región comarca isla barrio valle aldea estado \
    città paese comune borgo frazione provincia regione isola quartiere cidade vila município aldeia província região ilha bairro vale povoação distrito
    """
  /// Right before a name.
  static let direct = """
    río rio fleuve rivière fiume torrente fluss stadt gemeinde dorf kreisstadt landkreis hafenstadt kleinstadt ortschaft insel
    """
  /// The same in Ukrainian and Russian, in the nominative.
  static let ukrainian = "село місто селище річка острів:острова озеро хутір:хутора станиця смт"
  static let russian = "село город:города посёлок:посёлка поселок:поселка деревня река остров озеро хутор станица"
  /// Streets.
  static let streets = "rue avenue boulevard calle avenida paseo viale corso rua travessa street"
  static let ukrainianStreets = "вулиця проспект бульвар площа провулок:провулка набережна"
  static let russianStreets = "улица проспект бульвар площадь переулок:переулка"
  /// Saints and buildings: what follows them is no person of the text.
  static let saints = """
    san santa santo são saint sainte sankt st sint свята святий святая святой fort port mont monte cap cape villa stade stadium estadio stadio estádio hôpital hospital aéroport aeropuerto aeroporto airport \
    stade pont puente ponte plaza praça piazza place square gare estación lycée collège collegio colegio colégio école prix premio prêmio trophée copa coupe coppa taça імені ім имени им stiftung universität schule \
    gymnasium platz straße weg allee park parque parc theater théâtre teatro museum musée museo museu institut foundation fondation fundación fundação fondazione university college school hospital street avenue road
    """
}
