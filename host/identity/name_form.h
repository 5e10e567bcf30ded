// Names made comparable: one human's name as it is written in different places.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace draht {

struct NameForm {
  std::string full;        // "andré m koehler": every word with its accents; empty where something stood in brackets
  std::string loose;       // "andre koehler": plain letters and sorted, without initials and what stands in brackets;
                           // short given names in full ("ken": "kenneth") beside a family name that is not common
  std::string initials;    // "m"
  std::string family;      // the last word of the loose name, as far as one can tell a family name
  bool is_common = false;  // so many share it that the name alone says nothing

  bool operator==(const NameForm&) const = default;
};

// Nothing for what is no full name of a human (one word, a house, an address, "Anna Berg for Tom Lang"). Two where dots
// on letters may be spelled out or dropped: Köhler is written Koehler and Kohler, but Koehler is never Kohler. Titles
// do not count.
std::vector<NameForm> name_forms(std::string_view written);

// "sulincix7": one word with a digit in it, which people choose for themselves; empty for any other name.
std::string handle_of(std::string_view written);

// True for a family name that two strangers may share together with the given name.
bool is_common_family(std::string_view family);

// True for a given name, also a short one, that two strangers may share.
bool is_common_given_name(std::string_view given);

// Both could be the same human's: no initial of the one stands against one of the other.
bool initials_agree(std::string_view left, std::string_view right);

}  // namespace draht
