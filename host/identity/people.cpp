#include "identity/people.h"

#include "identity/display_name.h"
#include "identity/kind.h"
#include "identity/traces.h"

#include <algorithm>

namespace draht {

People::People(std::vector<Person> people) : people_(std::move(people)) {
  for (PersonIndex index = 0; index < people_.size(); ++index) {
    for (const std::string& address : people_[index].addresses) by_address_.emplace(address, index);
  }
}

std::optional<PersonIndex> People::find(std::string_view address) const {
  const auto found = by_address_.find(std::string(address));
  if (found == by_address_.end()) return std::nullopt;
  return found->second;
}

People identify(const Facts& facts) {
  const auto traces = gather_traces(facts);
  std::vector<Person> people;
  people.reserve(traces.size());
  for (const auto& [address, trace] : traces) {
    const Kind kind = kind_of(address, trace);
    people.push_back({.id = std::string(address),
                      .addresses = {std::string(address)},
                      .name = display_name(trace.names, address),
                      .kind = kind.kind,
                      .kind_reason = std::string(kind.reason)});
  }
  std::ranges::sort(people, {}, &Person::id);
  return People(std::move(people));
}

bool is_owner(const Settings& settings, std::string_view address) {
  return std::ranges::find(settings.owner, address) != settings.owner.end();
}

bool names_owner(const Settings& settings, const MailRecord& mail) {
  const auto owner = [&settings](const Mailbox& mailbox) { return is_owner(settings, mailbox.address); };
  return std::ranges::any_of(mail.to, owner) || std::ranges::any_of(mail.cc, owner) ||
         std::ranges::any_of(mail.bcc, owner);
}

}  // namespace draht
