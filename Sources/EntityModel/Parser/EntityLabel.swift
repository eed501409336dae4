/// What a found entity is, in the terms of OntoNotes 5 (R. Weischedel et al. 2013).
public enum EntityLabel: String, Sendable, CaseIterable {
  /// A person, also a fictional one.
  case person = "PERSON"
  /// Nationalities, religious and political groups.
  case group = "NORP"
  /// Buildings, airports, roads, bridges.
  case facility = "FAC"
  /// Companies, agencies, institutions.
  case organisation = "ORG"
  /// Countries, cities, states.
  case geopolitical = "GPE"
  /// Other places: mountains, seas, regions.
  case location = "LOC"
  /// Things that are made, not services.
  case product = "PRODUCT"
  /// Named battles, wars, storms, sports events.
  case event = "EVENT"
  /// Titles of books, songs and the like.
  case work = "WORK_OF_ART"
  /// Named laws.
  case law = "LAW"
  /// Named languages.
  case language = "LANGUAGE"
  /// Days, spans of days.
  case date = "DATE"
  /// Times within a day.
  case time = "TIME"
  /// Percentages.
  case percent = "PERCENT"
  /// Amounts of money.
  case money = "MONEY"
  /// Measures.
  case quantity = "QUANTITY"
  /// `first`, `second`.
  case ordinal = "ORDINAL"
  /// Other numbers.
  case cardinal = "CARDINAL"
}
