// Where the owner works, as far as holidays go.
#pragma once

#include <string_view>

namespace draht {

// Codes of ISO 3166: "DE" and "BY". Both may be empty.
struct Region {
  std::string_view country, state;

  bool operator==(const Region&) const = default;
};

// "DE-BY" or "DE".
Region parse_region(std::string_view code);

// The country whose time that is: "DE" for "Europe/Berlin". Empty for a zone of a country whose holidays are not known.
std::string_view country_of_zone(std::string_view zone);

}  // namespace draht
