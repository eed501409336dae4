/// Given names that are one name in Ukrainian, Russian and their transliterations.
enum GivenNames {
  /// The first is the one that identifiers bear.
  private static let rows = """
    volodymyr vladimir wolodymyr wladimir володимир владимир
    oleksandr alexander aleksandr alexandr aliaksandr alyaksandr олександр александр
    oleksii alexei alexey aleksei aleksey oleksiy alexej олексій алексей
    serhii serhiy sergei sergey sergej sergii sergiy serguei сергій сергей
    dmytro dmitry dmitri dmitriy dmitrij dimitri дмитро дмитрий
    andrii andriy andrei andrey andrej andriï андрій андрей
    mykola nikolai nikolay nikolaj микола николай
    mykhailo mikhail mikhaylo mykhaylo michail михайло михаил
    yevhen yevgeny evgeny evgeni evgenii yevgeniy yevgeni jewgeni eugene євген евгений
    vasyl vasily vasili vasiliy vasyli василь василий
    petro petr pyotr piotr петро петр
    pavlo pavel павло павел
    ihor igor ігор игорь
    oleh oleg олег
    kyrylo kirill kiril кирило кирилл
    valerii valery valeriy valeri valerij валерій валерий
    vitalii vitaly vitaliy vitali vitalij віталій виталий
    yurii yuri yury yuriy juri iurii юрій юрий
    hryhorii grigory grigori hryhoriy григорій григорий
    heorhii georgy georgi heorhiy георгій георгий
    anatolii anatoly anatoliy anatoli анатолій анатолий
    hennadii gennady gennadi hennadiy геннадій геннадий
    arsenii arseny arseniy arseni арсеній арсений
    denys denis денис
    maksym maxim maksim максим
    mykyta nikita микита никита
    stepan степан
    viktor victor віктор виктор
    olena elena yelena jelena олена елена
    yuliia yulia julia yuliya iuliia юлія юлия
    nataliia natalia natalya nataliya наталія наталья
    tetiana tatiana tatyana tetyana тетяна татьяна
    oksana оксана
    olha olga ольга
    iryna irina ірина ирина
    kateryna ekaterina yekaterina катерина екатерина
    mariia mariya марія мария
    anastasiia anastasia anastasiya анастасія анастасия
    svitlana svetlana світлана светлана
    liudmyla lyudmila ludmila людмила
    halyna galina галина
    """

  /// Spellings that are common in other languages too, where they are names of their own.
  static let shared: Set<String> = [
    "alexander", "alexandr", "victor", "viktor", "julia", "denis", "pavel", "eugene", "maxim", "elena", "irina",
    "natalia",
    "anastasia", "petr", "piotr", "georgi", "georgy", "olga", "igor", "oleg", "galina", "svetlana", "vladimir",
    "nikita",
    "juri", "yuri", "serguei", "dimitri", "andrej", "nikolaj", "michail", "ludmila", "tatiana", "oksana", "valeri",
  ]

  /// For the key of each spelling the key of the first.
  static let common: [String: String] = table { PersonKey.key(NameFolding.text($0)) }
  /// For the key of each spelling the first itself.
  static let readable: [String: String] = table { $0 }

  private static func table(_ value: (String) -> String) -> [String: String] {
    var table: [String: String] = [:]
    for row in rows.split(separator: "\n") {
      let names = row.split(separator: " ").map(String.init)
      for name in names {
        let key = PersonKey.key(NameFolding.text(name))
        if table[key] == nil { table[key] = value(names[0]) }
      }
    }
    return table
  }
}
