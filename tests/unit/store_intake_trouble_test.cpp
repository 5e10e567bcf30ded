// Intakes into whose way somebody or something comes.
#include "store/connection.h"
#include "support/pictures.h"
#include "support/reading.h"
#include "support/store_fixture.h"

#include <catch2/catch.hpp>

using namespace draht;
using namespace draht::test;

namespace {

const Seconds kLater = from_epoch(100'000);

std::vector<MailRecord> letters(int from, int to) {
  std::vector<MailRecord> mails;
  for (int i = from; i < to; ++i)
    mails.push_back(mail("m" + std::to_string(i), 1000 + i, "p" + std::to_string(i % 5) + "@example.org"));
  return mails;
}

void set_owner(TestStore& store) { must(store->add_owner(std::vector<std::string>{"owner@example.org"})); }

// As if everything had been worked out from scratch.
void check_figures(TestStore& store) {
  const Pictures kept = pictures(store.store, kLater);
  must(store->work_out_anew());
  CHECK(differences(pictures(store.store, kLater), kept).empty());
}

// While it lives, what `when` says fails in the midst of a transaction.
class Trouble {
 public:
  Trouble(const TestStore& store, const std::string& when) : connection_(store.file) {
    connection_.script("CREATE TRIGGER trouble " + when + " BEGIN SELECT RAISE(ABORT, 'no room'); END");
  }
  Trouble(const Trouble&) = delete;
  Trouble& operator=(const Trouble&) = delete;
  ~Trouble() { connection_.script("DROP TRIGGER trouble"); }

 private:
  Connection connection_;
};

std::int64_t senders_reached(TestStore& store) {
  return Connection(store.file).integer("SELECT count(*) FROM reached");
}

}  // namespace

TEST_CASE("intake: a settling that fails half-way is taken back, and done whole the next time") {
  TestStore store;
  set_owner(store);
  Reading reading(store.store);
  reading.begin(kInbox).put(letters(0, 20)).commit();
  {
    const Trouble trouble(store, "BEFORE INSERT ON contact");
    CHECK_FALSE(reading.intake().finish());
  }
  reading.finish();
  CHECK(must(store->summary()).mails == 20);
  check_figures(store);
}

TEST_CASE("intake: a removal that fails half-way is taken back, too") {
  TestStore store;
  set_owner(store);
  must(store->put_mails(kInbox, letters(0, 20)));
  Reading reading(store.store);
  reading.begin(kInbox).put(letters(0, 15)).commit();
  {
    const Trouble trouble(store, "BEFORE DELETE ON mail WHEN old.id > 17");
    CHECK_FALSE(reading.intake().end_whole("mark"));
  }
  reading.finish();
  CHECK(must(store->summary()).mails == 20);
  check_figures(store);
}

TEST_CASE("intake: mail that another stores while the folder is read stays") {
  TestStore store;
  set_owner(store);
  must(store->put_mails(kInbox, letters(0, 3)));
  Reading reading(store.store);
  reading.begin(kInbox);
  Store other = must(Store::open(store.file));
  must(other.put_mails(kInbox, letters(10, 12)));
  reading.put(letters(0, 2)).end("mark").finish();
  CHECK(kept_mails(store).size() == 2 + 2);
  check_figures(store);
}

TEST_CASE("intake: a folder that was deleted in the midst of its reading is not remembered as read") {
  TestStore store;
  set_owner(store);
  Reading reading(store.store);
  reading.begin(kInbox).put(letters(0, 5)).commit();
  Store other = must(Store::open(store.file));
  must(other.put_folders({}));
  must(other.put_mails(kSent, letters(20, 21)));
  reading.put(letters(5, 10)).end("mark").finish();
  CHECK(must(store->mark_of(kInbox)).empty());
}

TEST_CASE("store: who reached a list is counted alike, whether copies come together or one by one") {
  MailRecord short_head = mail("a", 1000, "p@example.org", {mailbox("team@example.org")});
  MailRecord long_head = short_head;
  long_head.cc = {mailbox("q@example.org")};
  TestStore together, apart;
  set_owner(together);
  set_owner(apart);
  must(together->put_mails(kInbox, std::vector{short_head, long_head}));
  must(apart->put_mails(kInbox, std::vector{short_head}));
  must(apart->put_mails(kInbox, std::vector{long_head}));
  CHECK(senders_reached(together) == 0);
  CHECK(senders_reached(apart) == 0);
}

TEST_CASE("store: a thousand heads of one message are removed at once") {
  TestStore store;
  set_owner(store);
  std::vector<MailRecord> heads;
  for (int i = 0; i < 1500; ++i) {
    heads.push_back(mail("same", 1000 + i));
    heads.back().subject = "Subject " + std::to_string(i);
  }
  must(store->put_mails(kInbox, heads));
  must(store->put_mails(kSent, letters(0, 6000)));
  CHECK(must(store->summary()).mails == 1 + 6000);
  CHECK(must(store->remove_mails(kInbox, std::vector<std::string>{"same"})) == 1500);
  CHECK(must(store->summary()).mails == 6000);
  check_figures(store);
}

TEST_CASE("store: subjects that are wanted again are read again by either way") {
  TestStore store;
  Settings settings;
  settings.accounts = {"account1"};
  settings.keep_subjects = false;
  must(store->put_settings(settings));
  must(store->put_mails(kInbox, letters(0, 2), "2026-Q1"));
  settings.keep_subjects = true;
  must(store->put_settings(settings));
  CHECK(must(store->put_folders(std::vector{kInbox}))[0].windows_done.empty());
}
