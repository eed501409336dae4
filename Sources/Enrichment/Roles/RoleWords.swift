/// Words for what a person is: the head of `the defence minister`, and what stands around it.
enum RoleWords {
  /// Nouns of offices and professions of which a text often has one only.
  static func heads(_ language: WrittenLanguage) -> String {
    switch language {
    case .english:
      """
      president minister premier chancellor secretary governor mayor senator congressman congresswoman lawmaker speaker ambassador \
      envoy commissioner general admiral colonel commander king queen prince princess pope archbishop bishop judge \
      prosecutor director chief chairman chairwoman chairperson chair founder spokesman spokeswoman spokesperson leader \
      coach captain manager author professor economist analyst historian diplomat negotiator lawyer attorney ceo
      """
    case .german:
      """
      präsident präsidentin bundespräsident kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin außenminister \
      außenministerin innenminister innenministerin finanzminister finanzministerin verteidigungsminister verteidigungsministerin \
      ministerpräsident ministerpräsidentin premierminister premierministerin bürgermeister bürgermeisterin sprecher sprecherin \
      direktor direktorin chef chefin vorsitzende vorsitzender gouverneur gouverneurin botschafter botschafterin trainer trainerin \
      general papst könig königin
      """
    case .french:
      """
      président présidente ministre premier chancelier chancelière gouverneur maire sénateur sénatrice député députée ambassadeur \
      ambassadrice commissaire général directeur directrice patron patronne fondateur fondatrice porte-parole procureur \
      juge roi reine pape entraîneur capitaine
      """
    case .spanish:
      """
      presidente presidenta ministro ministra canciller gobernador gobernadora alcalde alcaldesa senador senadora diputado diputada \
      embajador embajadora comisario comisaria general director directora fundador fundadora portavoz fiscal juez jueza rey reina \
      papa entrenador entrenadora
      """
    case .italian:
      """
      presidente premier ministro ministra cancelliere governatore sindaco sindaca senatore senatrice deputato deputata \
      ambasciatore ambasciatrice commissario generale direttore direttrice fondatore fondatrice portavoce procuratore giudice re regina \
      papa allenatore
      """
    case .portuguese:
      """
      presidente presidenta ministro ministra chanceler governador governadora prefeito prefeita senador senadora deputado deputada \
      embaixador embaixadora comissário comissária general diretor diretora fundador fundadora porta-voz procurador procuradora \
      juiz juíza rei rainha papa treinador treinadora
      """
    case .ukrainian:
      """
      президент президентка прем'єр прем'єр-міністр міністр міністерка канцлер губернатор мер мерка сенатор депутат депутатка посол \
      генерал командувач директор директорка голова засновник речник речниця прокурор суддя король королева папа тренер
      """
    case .russian:
      """
      президент премьер премьер-министр министр канцлер губернатор мэр сенатор депутат посол генерал командующий директор глава \
      основатель представитель прокурор судья король королева папа тренер
      """
    }
  }

  /// Articles and possessives before such a noun; nothing stands there in Ukrainian and Russian.
  static func determiners(_ language: WrittenLanguage) -> String {
    switch language {
    case .english: "the its their his her"
    case .german: "der die"
    case .french: "le la son sa leur"
    case .spanish: "el la su"
    case .italian: "il la lo suo sua"
    case .portuguese: "o a seu sua"
    case .ukrainian, .russian: ""
    }
  }

  /// What stands between such a noun and its field or country.
  static func of(_ language: WrittenLanguage) -> String {
    switch language {
    case .english: "of for"
    case .german: "von der des für"
    case .french: "de du des"
    case .spanish: "de del"
    case .italian: "di del della dei degli delle dell"
    case .portuguese: "de do da dos das"
    case .ukrainian, .russian: ""
    }
  }

  /// Words that make another office of it: who has one of these is not meant where it is left out.
  static func distinguishing(_ language: WrittenLanguage) -> String {
    switch language {
    case .english: "vice deputy former ex prime late then assistant lieutenant under"
    case .german: "vize ehemaliger ehemalige ehemaligen früherer frühere früheren stellvertretender stellvertretende"
    case .french: "premier première ancien ancienne vice ex adjoint adjointe feu"
    case .spanish: "primer primera ex vice exministro expresidente anterior"
    case .italian: "primo prima ex vice"
    case .portuguese: "primeiro primeira ex vice antigo antiga"
    case .ukrainian: "колишній колишня віце заступник екс перший"
    case .russian: "бывший бывшая вице заместитель экс первый"
    }
  }
}
