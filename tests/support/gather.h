// Everybody whom facts name, with what the mails and events show of them.
#pragma once

#include "support/build_facts.h"

#include "identity/person.h"
#include "identity/trace.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace draht::test {

// Addresses as numbers, from 1 in the order of first mention. Views given out are good as long as this is.
class Numbers {
 public:
  AddressId of(std::string_view address);  // 0 for none
  const std::string& address(AddressId id) const { return addresses_.at(static_cast<std::size_t>(id - 1)); }
  OwnerAddresses owner(const Settings& settings);

 private:
  std::map<std::string, AddressId, std::less<>> ids_;
  std::vector<std::string> addresses_;
};

// An envelope together with what its spans show.
class NumberedMail {
 public:
  NumberedMail(const MailRecord& mail, Numbers& numbers);

  Envelope envelope() const { return {from_, to_, cc_, bcc_, mail_.date, mail_.listed, mail_.automatic}; }

 private:
  const MailRecord& mail_;
  AddressId from_;
  std::vector<AddressId> to_, cc_, bcc_;
};

struct Gathered {
  Traces traces;
  std::set<AddressId> reached_by;
  std::map<std::string_view, int> names;  // as written, with how often
};

// By address; without the owner, rooms and resources.
std::map<std::string, Gathered> gather(const Facts& facts, Numbers& numbers);

Person to_person(const std::string& address, const Gathered& gathered, const std::vector<Decision>& decisions = {});

}  // namespace draht::test
