/// Nouns for people and things that texts count, with the stable word of what they name.
enum CountWords {
  /// The nouns of a language; several forms are parted by spaces.
  static func nouns(_ language: WrittenLanguage) -> [(String, String)] {
    rows.compactMap { row in
      let forms = row.forms[Int(language.rawValue)]
      return forms.isEmpty ? nil : (forms, row.word)
    }
  }

  /// Adjectives that may stand between a number and its noun.
  static let adjectives = """
    more other others additional new young old local civilian armed foreign different such further small large big heavy \
    unarmed migrant undocumented elderly innocent public private international registered autres nouveaux nouvelles jeunes \
    weitere weiteren weiterer andere anderen neue neuen ausländische otros otras nuevos nuevas jóvenes más altri altre nuovi \
    nuove giovani outros outras novos novas mais інших нових додаткових цивільних російських українських мирних місцевих \
    других новых дополнительных гражданских российских украинских мирных местных
    """

  private struct Row {
    var word: String
    /// English, French, German, Spanish, Italian, Portuguese, Ukrainian, Russian.
    var forms: [String]
  }

  private static let rows: [Row] = [
    Row(
      word: "person",
      forms: [
        "people persons residents citizens inhabitants passengers employees patients students pupils teachers doctors "
          + "demonstrators protesters protestors spectators visitors tourists migrants voters members lawmakers journalists "
          + "staff guests fans farmers volunteers participants",
        "personnes habitants citoyens passagers salariés patients élèves étudiants manifestants visiteurs migrants électeurs "
          + "députés journalistes employés",
        "menschen personen einwohner einwohnern bürger passagiere mitarbeiter patienten schüler studenten demonstranten besucher "
          + "migranten wähler abgeordnete journalisten beschäftigte mitarbeitern leute",
        "personas habitantes ciudadanos pasajeros empleados pacientes alumnos estudiantes manifestantes visitantes migrantes "
          + "votantes diputados periodistas",
        "persone abitanti cittadini passeggeri dipendenti pazienti studenti manifestanti visitatori migranti elettori "
          + "deputati giornalisti",
        "pessoas habitantes cidadãos passageiros funcionários pacientes alunos estudantes manifestantes visitantes migrantes "
          + "eleitores deputados jornalistas técnicos",
        "людей осіб людини особи чоловік мешканців жителів громадян пасажирів працівників пацієнтів студентів учнів "
          + "протестувальників депутатів журналістів",
        "человек людей человека жителей граждан пассажиров сотрудников пациентов студентов учеников протестующих депутатов "
          + "журналистов",
      ]
    ),
    Row(
      word: "man",
      forms: ["men", "hommes", "männer männern", "hombres", "uomini", "homens", "чоловіків чоловіки", "мужчин мужчины"]
    ),
    Row(
      word: "woman",
      forms: ["women", "femmes", "frauen", "mujeres", "donne", "mulheres", "жінок жінки", "женщин женщины"]
    ),
    Row(
      word: "child",
      forms: [
        "children kids babies infants", "enfants", "kinder kindern", "niños menores", "bambini", "crianças",
        "дітей дитини діти", "детей ребенка дети",
      ]
    ),
    Row(
      word: "civilian",
      forms: ["civilians", "civils", "zivilisten", "civiles", "civili", "civis", "цивільних", "гражданских"]
    ),
    Row(
      word: "soldier",
      forms: [
        "soldiers troops servicemen marines fighters militants conscripts recruits officers",
        "soldats militaires combattants",
        "soldaten kämpfer", "soldados militares combatientes", "soldati militari", "soldados militares",
        "військових солдатів бійців військовослужбовців", "военных солдат бойцов военнослужащих",
      ]
    ),
    Row(
      word: "casualty",
      forms: [
        "casualties victims", "victimes", "opfer", "víctimas", "vittime", "vítimas", "жертв постраждалих",
        "жертв пострадавших",
      ]
    ),
    Row(
      word: "killed",
      forms: [
        "killed dead deaths fatalities bodies", "morts tués décès", "tote toten todesopfer", "muertos fallecidos",
        "morti", "mortos mortes",
        "загиблих загинули вбитих", "погибших убитых",
      ]
    ),
    Row(
      word: "injured",
      forms: [
        "injured wounded injuries", "blessés", "verletzte verletzten", "heridos", "feriti", "feridos", "поранених",
        "раненых",
      ]
    ),
    Row(
      word: "missing",
      forms: ["missing", "disparus", "vermisste", "desaparecidos", "dispersi", "desaparecidos", "зниклих", "пропавших"]),
    Row(
      word: "refugee",
      forms: [
        "refugees", "réfugiés", "flüchtlinge flüchtlingen", "refugiados", "rifugiati", "refugiados", "біженців",
        "беженцев",
      ]
    ),
    Row(
      word: "hostage",
      forms: ["hostages", "otages", "geiseln", "rehenes", "ostaggi", "reféns", "заручників", "заложников"]),
    Row(
      word: "prisoner",
      forms: [
        "prisoners detainees captives", "prisonniers détenus", "gefangene häftlinge", "prisioneros presos",
        "prigionieri", "prisioneiros presos",
        "полонених в'язнів", "пленных заключенных",
      ]
    ),
    Row(
      word: "worker",
      forms: [
        "workers labourers laborers miners", "travailleurs ouvriers", "arbeiter arbeitern", "trabajadores",
        "lavoratori", "trabalhadores", "робітників",
        "рабочих",
      ]
    ),
    Row(
      word: "household",
      forms: [
        "households families homes", "foyers familles ménages", "haushalte familien", "hogares familias", "famiglie",
        "famílias domicílios",
        "родин сімей домогосподарств", "семей домохозяйств",
      ]
    ),
    Row(word: "job", forms: ["jobs", "emplois", "arbeitsplätze stellen", "empleos", "posti", "empregos", "", ""]),
    Row(
      word: "house",
      forms: [
        "houses buildings apartments", "maisons logements", "häuser wohnungen", "casas viviendas", "case", "casas",
        "будинків", "домов",
      ]),
    Row(
      word: "country",
      forms: [
        "countries nations", "pays", "länder ländern staaten", "países", "paesi", "países", "країн країни",
        "стран страны",
      ]),
    Row(
      word: "company",
      forms: [
        "companies firms businesses", "entreprises sociétés", "unternehmen firmen", "empresas compañías",
        "aziende imprese società", "empresas companhias",
        "компаній компанії підприємств", "компаний компании предприятий",
      ]
    ),
    Row(
      word: "drone",
      forms: [
        "drones uavs", "drones", "drohnen", "drones", "droni", "drones", "дронів дрони безпілотників",
        "дронов беспилотников дрона",
      ]),
    Row(
      word: "missile",
      forms: [
        "missiles rockets", "missiles roquettes", "raketen", "misiles cohetes", "missili razzi", "mísseis",
        "ракет ракети", "ракет ракеты",
      ]),
    Row(
      word: "tank", forms: ["tanks", "chars", "panzer", "tanques", "carri", "tanques", "танків танки", "танков танка"]),
    Row(
      word: "aircraft",
      forms: [
        "aircraft planes jets helicopters airplanes", "avions hélicoptères", "flugzeuge hubschrauber",
        "aviones helicópteros", "aerei elicotteri",
        "aviões helicópteros", "літаків літаки вертольотів", "самолетов самолета вертолетов",
      ]
    ),
    Row(
      word: "ship",
      forms: [
        "ships vessels boats tankers", "navires bateaux", "schiffe", "barcos buques", "navi", "navios barcos",
        "кораблів суден", "кораблей судов судна",
      ]),
    Row(
      word: "vehicle",
      forms: [
        "vehicles cars trucks lorries buses trains", "véhicules voitures camions", "fahrzeuge autos",
        "vehículos coches camiones", "veicoli auto camion",
        "veículos carros caminhões", "автомобілів автобусів вантажівок", "автомобилей автобусов грузовиков",
      ]
    ),
  ]
}
