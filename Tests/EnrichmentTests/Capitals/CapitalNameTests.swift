import Testing

/// Persons and organisations of invented news, marked before the rules were run on them.
@Suite struct CapitalNameTests {
  @Test(arguments: french + german)
  func frenchAndGerman(_ sentence: LabelledText) throws { #expect(try sentence.found() == sentence.expected) }

  @Test(arguments: spanish + italian + portuguese)
  func southern(_ sentence: LabelledText) throws { #expect(try sentence.found() == sentence.expected) }

  @Test(arguments: ukrainian + russian)
  func slavic(_ sentence: LabelledText) throws { #expect(try sentence.found() == sentence.expected) }

  @Test(arguments: english)
  func englishWithoutModel(_ sentence: LabelledText) throws { #expect(try sentence.found() == sentence.expected) }

  static let french = [
    "Le ministre des Transports {p:Gaëtan Morvillier} a présenté mardi son plan pour les lignes de montagne.",
    "La directrice de l'hôpital, {p:Solène Kerbrat}, a refusé de commenter la grève des infirmières.",
    "« Nous avons attendu trop longtemps », a déclaré {p:Yannick Le Braz} devant les pêcheurs réunis au port.",
    "{p:Awa Sarr}, présidente de la coopérative, espère une réponse avant la fin de la semaine.",
    "Selon {p:Thibault de Vaucelles}, le pont sera fermé pendant six mois. {p:Vaucelles} ne donne aucune date.",
    "Le procès de M. {p:Quérandel} reprendra lundi devant la cour, a indiqué son avocat.",
    "Le {o:ministère de la Transition} et l'{o:Université de Grenoble} financent ensemble ces mesures du glacier.",
    "L'{o:Office des forêts alpines} ({o:OFA}) a compté trois loups de plus que l'an dernier dans le massif.",
    "Le constructeur {o:Velmontel} supprime deux cents postes dans son usine du nord du pays.",
    "L'association « {o:Les Amis du Col} » demande que la route reste fermée aux camions.",
    "Le maire voulait une piscine, les habitants ont choisi une bibliothèque et un jardin.",
    "Hier matin, les pompiers ont éteint un incendie dans une ferme. Personne n'a été blessé.",
    "La société {o:Hydralpes SA} construira le barrage, dont le coût atteint trente millions d'euros.",
    "Les coureurs ont remonté l'avenue Victor Hugo avant de traverser le parc sous la pluie.",
  ].map { LabelledText("fr", $0) }

  static let german = [
    "Die Landrätin {p:Swantje Petersen} will die Brücke noch vor dem Winter sperren lassen.",
    "»Wir zahlen für Ruhe«, sagte der zuständige Minister {p:Clemens Trattner} am Dienstag in der Sitzung.",
    "Frau {p:Obermoser} leitet das Werk seit drei Jahren, und die Zahl der Unfälle ist gesunken.",
    "Am Abend sprach {p:Ulrike von Hagenau} mit den Anwohnern über den Lärm der neuen Straße.",
    "Die {o:Seewerke AG} und die {o:Hansen & Söhne GmbH} streiten vor Gericht um die Leitung.",
    "Nach Angaben der Polizei fuhr der Fahrer gegen einen Baum. Der Mann starb am Unfallort.",
    "Das Ergebnis der Wahl überraschte die Partei, die Kanzlerin und viele Beobachter im Land.",
    "Der Konzern {o:Nordvolk} schließt zwei Werke. Der Betriebsrat sprach von einem schwarzen Tag.",
    "Die Rede {p:Jörn Kallweits} dauerte eine Stunde. {p:Jörn Kallweit} ist Bürgermeister der Gemeinde.",
    "Der Zug hielt Ende August zum letzten Mal am alten Bahnhof, weil die Gleise erneuert werden.",
    "Die Studie der {o:Universität Tübingen} zeigt, dass der Pegel des Sees weiter sinkt.",
    "Trainer {p:Malte Ohlsen} stellt die Mannschaft um; {p:Ohlsen} fehlen fünf verletzte Spieler.",
  ].map { LabelledText("de", $0) }

  static let spanish = [
    "La ministra de Agricultura, {p:Nuria Castrillo}, anunció este lunes ayudas para los regantes del valle.",
    "«Cada verano repartimos la escasez», lamentó {p:Aurelio Pizarro}, que cultiva tomates cerca de la frontera.",
    "El alcalde {p:Íñigo Larrañaga} defendió el proyecto. {p:Larrañaga} prometió terminarlo antes de mayo.",
    "El presidente {p:Quintanar} no quiso responder a las preguntas de los periodistas sobre el contrato.",
    "La {o:Universidad de Salamanca} y el {o:Partido Regionalista} pidieron más dinero para las bibliotecas.",
    "La empresa {o:Aguasnova} reparará los canales con un presupuesto de cuatro millones de euros.",
    "Los vecinos de San Juan protestaron ayer contra el cierre de la escuela y de la farmacia.",
    "Después llegaron los bomberos y el fuego quedó apagado en menos de dos horas.",
    "{p:María José de la Fuente}, de 47 años, dirige la cooperativa desde la muerte de su padre.",
    "El {o:Instituto de Aguas del Norte} ({o:IAN}) midió una lluvia de ochenta litros en un solo día.",
  ].map { LabelledText("es", $0) }

  static let italian = [
    "Il ministro della Salute, {p:Ottavio Brancaleoni}, ha visitato ieri l'ospedale della città.",
    "La sindaca {p:Ginevra Dell'Orto} ha chiesto alla regione altri dieci milioni per le scuole.",
    "«Non è un regalo», ha detto {p:Fabrizio De Carolis} durante la cerimonia al porto.",
    "Il leader della lista {p:Donatella Scarpa} ha ritirato la candidatura. {p:Scarpa} resta consigliera.",
    "L'azienda {o:Ferrolago} assume trecento operai; la {o:Montalti S.p.A.} invece ne licenzia cinquanta.",
    "Ieri mattina un treno si è fermato in galleria e i passeggeri hanno aspettato due ore.",
    "La {o:Fondazione Aldo Marchesi} e l'{o:Università di Trento} pubblicano insieme lo studio.",
    "Il presidente {p:Vallarsa} ha firmato il decreto nella notte, poco prima della scadenza.",
  ].map { LabelledText("it", $0) }

  static let portuguese = [
    "O ministro da Saúde, {p:Samuel Chissano Matola}, afirmou que a fábrica abrirá em fevereiro.",
    "O senador {p:Olavo Pires} lembrou que faltam postos de saúde no interior do estado.",
    "{p:Iara Monteverde}, diretora do museu, disse que os mapas ficarão expostos até junho.",
    "A governadora {p:Heloísa dos Anjos Ferraz} criticou o gasto, e o prefeito {p:Teixeira} concordou com ela.",
    "A {o:Universidade de Coimbra} e a {o:Fundação Mar Aberto} vão estudar as correntes do rio.",
    "A empresa {o:Navelinda} comprou dois barcos usados por três milhões de reais cada um.",
    "Ontem a chuva alagou a estação e muitos passageiros voltaram para casa a pé.",
    "«Não sou contra ajudar», respondeu {p:Tiago Valadares} aos jornalistas na saída da reunião.",
  ].map { LabelledText("pt", $0) }

  static let ukrainian = [
    "«Ми чекали чотирнадцять місяців», — сказав заступник міністра {p:Остап Лисенко} на відкритті заводу.",
    "Керівник обласного управління доріг {p:Василь Цубера} розраховує, що тендери оголосять у січні.",
    "Рішення підписала {p:Олена Орлова}. Без підпису {p:Олени Орлової} гроші не виділили б.",
    "За словами {p:Соломії Гаврилюк}, міст відкриють навесні. {p:Гаврилюк} керує проєктом два роки.",
    "Про це повідомили у {o:Міністерстві енергетики} та в {o:Національному банку} після засідання.",
    "Компанія «{o:Дніпровські мости}» і ТОВ «{o:Галицький шлях}» подали заявки на тендер.",
    "Нова дорога пройде через Карпати, тому Закарпатська область чекає на туристів.",
    "Міністр {p:Петренко} зустрівся з послом {p:Карен Мадсен} у Києві та подякував за допомогу.",
    "Учора вночі пожежники загасили вогонь на складі. Ніхто не постраждав, повідомили рятувальники.",
    "{p:Іван Степанович Коваленко} працює тут лікарем сорок років і знає кожного пацієнта.",
  ].map { LabelledText("uk", $0) }

  static let russian = [
    "«Это было смешно и дорого», — сказал представитель порта {p:Янис Озолс} на встрече с журналистами.",
    "Министр транспорта {p:Вадим Ступин} заявил, что паром вернётся весной. {p:Ступину} задали вопросы о цене.",
    "По словам {p:Марии Ступиной}, билеты подорожают. {p:Мария Ступина} работает экономистом.",
    "Профессор {p:А. В. Лебедев} объяснил, почему уровень реки падает третий год подряд.",
    "Компания «{o:Северный ветер}» и {o:Министерство сельского хозяйства} подписали договор о поставках.",
    "Вчера вечером на складе начался пожар, но пожарные быстро справились с огнём.",
    "Господин {p:Дорохов} отказался отвечать на вопросы, а его адвокат покинула зал суда.",
    "Красная площадь была закрыта для туристов, пока рабочие меняли камни у стены.",
  ].map { LabelledText("ru", $0) }

  static let english = [
    "The mayor, {p:Angela Whitcombe}, said on Tuesday that the bridge would stay closed until spring.",
    "Mr. {p:Prewitt} told the committee that nobody had asked him about the price of the ships.",
    "The repairs were done by {o:Lakeland Masonry Ltd} for a third of the sum that had been planned.",
    "Heavy rain closed two roads on Monday, and the trains between the villages were late again.",
    "Shops pay for Search Engine Optimization (SEO), and General Appliances sold fewer machines in the spring.",
    "Three Ways To Save Water In A Dry Garden This Summer",
  ].map { LabelledText("en", $0) }
}
