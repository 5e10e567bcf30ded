// Without sent folders the owner is whoever clearly stands out, and nobody otherwise.
#include "service/owner_guess.h"

#include <catch2/catch.hpp>

using namespace draht;

namespace {

using Addresses = std::vector<std::string>;

class Inbox {
 public:
  Inbox& add(int count, const std::string& from, const std::string& to) {
    MailRecord mail;
    mail.from = {from, ""};
    mail.to = {{to, ""}};
    for (int i = 0; i < count; ++i) guess_.add({"archive", "old/inbox", FolderUse::inbox}, mail);
    return *this;
  }
  Addresses owner() const { return guess_.addresses(); }

 private:
  OwnerGuess guess_;
};

}  // namespace

TEST_CASE("owner guess: a single mail says nothing of its owner") {
  CHECK(Inbox().add(1, "a@b.example", "me@x.example").owner().empty());
  CHECK(Inbox().add(9, "a@b.example", "me@x.example").add(9, "c@d.example", "other@x.example").owner().empty());
}

TEST_CASE("owner guess: two that are in the same mails are not told apart by the alphabet") {
  CHECK(Inbox().add(100, "a@b.example", "me@x.example").owner().empty());
  CHECK(Inbox().add(90, "a@b.example", "me@x.example").add(10, "c@d.example", "me@x.example").owner().empty());
}

TEST_CASE("owner guess: who is in most mails, far ahead of everybody else, is the owner") {
  Inbox inbox;
  inbox.add(6, "a@b.example", "me@x.example").add(6, "me@x.example", "c@d.example");
  CHECK(inbox.owner() == Addresses{"me@x.example"});
  inbox.add(13, "list@e.example", "members@e.example");
  CHECK(inbox.owner().empty());
}
