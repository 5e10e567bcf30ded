// Addresses -> people. In this version a person is one address; merging several comes later.
#pragma once

#include "facts/facts.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace draht {

using PersonIndex = std::size_t;  // into People::all()

struct Person {
  std::string id;                      // primary address; names the person everywhere outside
  std::vector<std::string> addresses;  // lower case
  std::string name;                    // the display name seen most often; the address when there is none
  PersonKind kind = PersonKind::person;
  std::string kind_reason;  // why it is a machine or a list, such as "no_reply_address"; empty for a person
};

class People {
 public:
  explicit People(std::vector<Person> people);

  const std::vector<Person>& all() const { return people_; }
  const Person& operator[](PersonIndex index) const { return people_[index]; }
  std::optional<PersonIndex> find(std::string_view address) const;  // lower case

 private:
  std::vector<Person> people_;
  std::unordered_map<std::string, PersonIndex> by_address_;
};

// Everyone but the owner who wrote, was written to or shares an event; ordered by primary address.
People identify(const Facts& facts);

// True for one of the owner's own addresses.
bool is_owner(const Settings& settings, std::string_view address);

// True when one of the owner's own addresses is among the recipients.
bool names_owner(const Settings& settings, const MailRecord& mail);

}  // namespace draht
