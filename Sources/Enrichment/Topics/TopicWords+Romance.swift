extension TopicWords {
  static let french = [
    TopicCues(
      .arts,
      "musique* musicien* film films cinéma* album* chanteu* concert* peintre* musée* théâtre* roman romans romanci* acteur* actrice* exposition* festival* artist* télévis*",
      "culture* livre* série* auteur* spectacle*"),
    TopicCues(
      .crime,
      "police policier* polici* arrest* meurtre* procès tribunal tribunaux juge juges prison* avocat* enquête* condamn* procureur* vol braquage* crimin* escroquer* trafic* assassin*",
      "justice victime* accus* suspect* plainte*"),
    TopicCues(
      .disaster,
      "séisme* incendie* inondation* accident* explosion* secours pompiers catastrophe* évacu* naufrage* avalanche* éruption* sinistr*",
      "blessé* mort morts victimes dégâts"),
    TopicCues(
      .economy,
      "économi* entreprise* banque* bourse* inflation march* croissance investiss* bénéfice* impôt* budget* dette* actionnaire* financ* commerce industri* chiffre fiscal*",
      "prix coût* euros milliard* milliards vente* taux"),
    TopicCues(
      .education,
      "école* élève* étudiant* professeur* enseign* universit* lycée* collège* baccalauréat éducation scolaire* rentrée",
      "cours formation* classe*"),
    TopicCues(
      .environment,
      "climat* environnement* pollution* biodiversité écolog* émission* carbone réchauffement espèces recycl* déforestation",
      "nature énergie* forêt* eau déchets"),
    TopicCues(
      .health,
      "santé médecin* hôpital* hôpitaux patient* maladie* vaccin* virus épidémi* cancer* traitement* médica* infirmi* covid chirurg*",
      "soins symptôme* corps"),
    TopicCues(.humanInterest, "centenaire* insolite* loterie"),
    TopicCues(
      .labour, "grève* syndicat* salarié* emploi* chômage licenci* salaire* retraite* embauch* travailleur*",
      "travail employ* patron*"),
    TopicCues(
      .lifestyle,
      "recette* cuisine* restaurant* voyage* vacances hôtel* tourist* tourisme jardin* mode loisirs gastronom*",
      "vin vins maison plat plats"),
    TopicCues(
      .politics,
      "président* ministre* gouvernement* parlement* élection* vote* député* sénat* parti politique* électeur* assemblée référendum diplomat* opposition maire",
      "réforme* loi campagne état"),
    TopicCues(
      .religion, "église* pape évêque* mosquée* religi* catholique* musulman* islam* juif* prêtre* vatican", "foi dieu"),
    TopicCues(
      .science,
      "scientifique* recherche* chercheu* technolog* intelligence logiciel* informatique* robot* satellite* spatial* numérique* physicien* biolog*",
      "étude* données découvert* internet"),
    TopicCues(
      .society,
      "migrant* immigr* réfugié* racisme discrimin* pauvreté inégalit* féminis* famille* avortement associatif*",
      "femmes jeunes société social*"),
    TopicCues(
      .sport,
      "football* match* équipe* championnat* joueu* entraîneu* but buts ligue* tournoi* olympique* rugby tennis cyclis* victoire* stade* sportif*",
      "finale* saison* coupe club* score"),
    TopicCues(
      .conflict,
      "guerre* armée* soldat* militaire* missile* bombard* frappe* offensive* combat* cessez rebelle* terroris* drone* invasion* otan otage*",
      "attaque* troupes paix front forces"),
    TopicCues(
      .weather, "météo* pluie* neige orage* tempête* canicul* températur* sécheresse* ouragan* cyclone* précipitation*",
      "vent vents chaleur degrés froid"),
  ]

  static let spanish = [
    TopicCues(
      .arts,
      "música* músico* película* cine álbum cantante* concierto* pintor* museo* teatro* novela* actor actores actriz exposición artista* televisi*",
      "cultura* libro* serie* autor* festival*"),
    TopicCues(
      .crime,
      "policía* polici* deten* asesin* juicio* tribunal* juez* jueza cárcel prisión abogad* fiscal* delito* delincuen* crimen* robo* narcotráfico fraude* conden*",
      "justicia víctima* acusad* sospechos* investiga*"),
    TopicCues(
      .disaster,
      "terremoto* sismo* incendio* inundaci* accidente* explosión rescat* bomberos catástrofe* evacu* naufragi* erupción emergencia*",
      "herid* muertos víctimas daños"),
    TopicCues(
      .economy,
      "economía* económic* empresa* banco* bolsa* inflación mercado* inversi* inversor* beneficio* impuesto* presupuesto* deuda* accionista* financier* comercio industria* arancel*",
      "precio* coste* costo* euros millones ventas dólares"),
    TopicCues(
      .education, "escuela* alumn* estudiant* profesor* maestr* universi* colegio* educaci* educativ* docente*",
      "curso* clase* formación"),
    TopicCues(
      .environment,
      "clima climátic* medioambient* contamina* biodiversidad ecológ* emision* carbono calentamiento especies reciclaj* deforest*",
      "naturaleza energía* bosque* agua residuos"),
    TopicCues(
      .health,
      "salud sanitari* médic* hospital* paciente* enfermedad* vacuna* virus epidemi* cáncer tratamiento* enfermer* covid cirug* síntoma*",
      "terapia* cuerpo"),
    TopicCues(.humanInterest, "centenari* insólit* lotería"),
    TopicCues(
      .labour, "huelga* sindicat* trabajador* empleo* desempleo despid* salari* jubilaci* pensiones contrataci* paro",
      "trabajo emplead* laboral*"),
    TopicCues(
      .lifestyle, "receta* cocina* restaurante* viaje* vacaciones hotel* turis* jardín moda ocio gastronom*",
      "vino* plato* casa"),
    TopicCues(
      .politics,
      "president* ministr* gobierno* parlament* eleccion* elector* voto* votaci* diputad* senad* partido político política* congreso referéndum diplomátic* oposición alcald*",
      "ley reforma* campaña estado"),
    TopicCues(
      .religion, "iglesia* papa obispo* mezquita* religi* católic* musulm* islam* judí* sacerdote* vaticano", "fe dios"),
    TopicCues(
      .science,
      "científic* investigador* tecnolog* inteligencia software informátic* robot* satélite* espacial* digital* física biolog*",
      "estudio* datos descubri* internet"),
    TopicCues(
      .society, "migrante* inmigra* refugiad* racismo discrimina* pobreza desigualdad* feminis* familia* aborto",
      "mujeres jóvenes sociedad social*"),
    TopicCues(
      .sport,
      "fútbol partido partidos equipo* campeonato* jugador* entrenador* gol goles liga torneo* olímpic* tenis baloncesto ciclis* victoria* estadio* deport*",
      "final temporada copa club marcador"),
    TopicCues(
      .conflict,
      "guerra* ejército* soldado* militar* misil* bombarde* ofensiva* combate* rebelde* terroris* dron drones invasión otan rehenes",
      "ataque* tropas paz frente fuerzas"),
    TopicCues(
      .weather, "meteorol* lluvia* nieve tormenta* temperatura* sequía huracán ciclón precipitaci* nevada*",
      "viento* calor grados frío"),
  ]

  static let italian = [
    TopicCues(
      .arts,
      "musica* musicist* film cinema* album cantant* concert* pittor* museo musei teatr* romanzo romanzi attor* attrice mostra artist* televis*",
      "cultura* libr* serie autor* festival"),
    TopicCues(
      .crime,
      "polizia carabinier* arrest* omicid* processo tribunal* giudic* carcere avvocat* procura procurator* reato reati rapina* mafia frode condann*",
      "giustizia vittim* accus* indagin* sospett*"),
    TopicCues(
      .disaster,
      "terremot* incendi* alluvion* incident* esplosion* soccors* pompier* catastrof* evacua* naufragi* eruzion* emergenz*",
      "ferit* morti vittime danni"),
    TopicCues(
      .economy,
      "economi* impres* aziend* banca banche borsa inflazion* mercat* investiment* investitor* utile tasse bilancio debito azionist* finanziari* commerci* industri*",
      "prezz* cost* euro miliard* vendit*"),
    TopicCues(
      .education, "scuola scuole scolastic* student* professor* insegnant* universit* liceo istruzion* maturità alunn*",
      "corso corsi class* formazion*"),
    TopicCues(
      .environment,
      "clima climatic* ambient* inquinament* biodiversità ecologi* emission* carbonio riscaldament* riciclo specie",
      "natura energia bosco boschi acqua rifiuti"),
    TopicCues(
      .health,
      "salute sanitari* medico medici ospedal* pazient* malatti* vaccin* virus epidemi* tumor* cancro infermier* covid chirurg*",
      "terapi* cura cure corpo"),
    TopicCues(.humanInterest, "centenari* lotteria insolit*"),
    TopicCues(
      .labour, "sciopero scioperi sindacat* lavorator* occupazion* disoccupa* licenzia* salari* stipend* pension*",
      "lavoro dipendent* contratt*"),
    TopicCues(
      .lifestyle, "ricett* cucin* ristorant* viaggi* vacanz* albergh* hotel turis* giardin* moda gastronom*",
      "vino vini piatt* casa"),
    TopicCues(
      .politics,
      "president* ministr* governo parlament* elezion* elettor* voto deputat* senat* partit* politic* premier referendum diplomat* opposizion* sindac*",
      "legge riform* campagna stato"),
    TopicCues(
      .religion, "chiesa chiese papa vescov* moschea religi* cattolic* musulman* islam* ebre* prete vatican*",
      "fede dio"),
    TopicCues(
      .science,
      "scienz* scientific* ricercator* tecnolog* intelligenza software informatic* robot satellit* spazial* digital* fisica biolog*",
      "studio dati scopert* internet"),
    TopicCues(
      .society, "migrant* immigra* rifugiat* razzismo discrimina* povertà disuguaglianz* femminis* famigli* aborto",
      "donne giovani società social*"),
    TopicCues(
      .sport,
      "calcio partita partite squadr* campionat* giocator* allenator* gol torneo olimpi* tennis basket ciclis* vittori* stadio sportiv*",
      "finale stagione coppa club"),
    TopicCues(
      .conflict,
      "guerra guerre esercito soldat* militar* missil* bombarda* offensiv* combatt* ribell* terroris* drone droni invasion* nato ostagg*",
      "attacc* truppe pace fronte forze"),
    TopicCues(
      .weather, "meteo* pioggi* neve temporal* temperatur* siccità uragan* ciclone precipitazion* nevicat* maltempo",
      "vento caldo gradi freddo"),
  ]

  static let portuguese = [
    TopicCues(
      .arts,
      "música* músico* filme* cinema álbum cantor* concerto* pintor* museu* teatro* romance* ator atores atriz exposição artista* televis*",
      "cultura* livro* série* autor* festiva*"),
    TopicCues(
      .crime,
      "polícia* polici* preso presos prisão assassin* julgamento* tribuna* juiz* cadeia advogad* procurador* crime* crimin* roubo* tráfico fraude* conden*",
      "justiça vítima* acusad* suspeit* investiga*"),
    TopicCues(
      .disaster,
      "terremoto* sismo* incêndio* inundaç* enchente* acidente* explosão resgat* bombeiros catástrofe* evacu* naufrágio* erupção emergência*",
      "ferid* mortos vítimas danos"),
    TopicCues(
      .economy,
      "economia* econômic* económic* empresa* banco* bolsa* inflação mercado* investi* lucro* imposto* orçamento* dívida* acionista* financeir* comércio indústria* tarifa*",
      "preço* custo* euros milhões reais vendas dólares"),
    TopicCues(
      .education, "escola* aluno* estudante* professor* universi* educaç* ensino escolar* docente*",
      "curso* aula* formação"),
    TopicCues(
      .environment,
      "clima climátic* ambient* poluição biodiversidade ecológ* emissões carbono aquecimento espécies reciclagem desmatamento",
      "natureza energia floresta* água resíduos"),
    TopicCues(
      .health,
      "saúde médic* hospita* paciente* doença* vacina* vírus epidemi* câncer cancro tratamento* enfermeir* covid cirurg* sintoma*",
      "terapia* corpo"),
    TopicCues(.humanInterest, "centenári* insólit* loteria"),
    TopicCues(
      .labour,
      "greve* sindicat* trabalhador* emprego* desemprego demiss* salári* aposentad* reforma pensões contrataç*",
      "trabalho empregad* laboral"),
    TopicCues(
      .lifestyle,
      "receita* cozinha* restaurante* viagem viagens férias hotel* hotéis turis* jardim moda lazer gastronom*",
      "vinho* prato* casa"),
    TopicCues(
      .politics,
      "president* ministr* governo* parlament* eleiç* eleitor* voto* votação deputad* senad* partido partidos político política* congresso referendo diplomátic* oposição prefeit*",
      "lei campanha estado"),
    TopicCues(
      .religion, "igreja* papa bispo* mesquita* religi* católic* muçulman* islam* jude* padre* vaticano evangélic*",
      "fé deus"),
    TopicCues(
      .science,
      "cientist* científic* pesquisador* investigador* tecnolog* inteligência software informátic* robô* satélite* espacia* digita* física biolog*",
      "estudo* dados descob* internet"),
    TopicCues(
      .society, "migrante* imigra* refugiad* racismo discrimina* pobreza desigualdad* feminis* família* aborto",
      "mulheres jovens sociedade socia*"),
    TopicCues(
      .sport,
      "futebol jogo jogos equipa* equipe* campeonato* jogador* treinador* técnico gol gols golo golos liga torneio* olímpic* tênis ténis vitória* estádio* esport* desport*",
      "final temporada copa taça clube* placar"),
    TopicCues(
      .conflict,
      "guerra* exército* soldado* militar* míssil mísseis bombarde* ofensiva* combate* rebelde* terroris* drone* invasão otan nato reféns",
      "ataque* tropas paz frente forças"),
    TopicCues(
      .weather, "meteorol* chuva* neve tempestade* temperatura* seca furacão ciclone precipitaç*",
      "vento* calor graus frio"),
  ]
}
