// Whatever is done to a store, in whatever order: what it says of people is what follows from the facts in it.
#include "store/connection.h"
#include "store/intake.h"
#include "support/pictures.h"
#include "support/store_fixture.h"
#include "support/wild_mailbox.h"

#include <catch2/catch.hpp>

#include <array>
#include <optional>

using namespace draht;
using namespace draht::test;

namespace {

constexpr std::array<std::int64_t, 4> kMoments = {1'500'000'000, 1'770'000'000, WildMailbox::kNow, 4'000'000'000};

// A store and what it ought to hold, to which the same is done.
class Trial {
 public:
  explicit Trial(std::uint32_t seed) : wild_(seed) { choose(wild_.settings()); }

  void step() {
    const std::int64_t before = must(store().version());
    const bool changes_for_sure = do_something();
    if (changes_for_sure) CHECK(must(store().version()) != before);
  }

  void check() {
    const Contents contents = must(store().contents());
    CHECK(differences(model_.heads(), contents.mails) == "");
    CHECK(must(store().summary()).mails == static_cast<std::int64_t>(model_.messages().size()));
    for (const std::int64_t at : kMoments) {
      INFO("at " << at);
      CHECK(differences(expected_pictures(model_, contents, from_epoch(at)), pictures(store(), from_epoch(at))) == "");
      any_joined_ |= std::ranges::any_of(must(store().standings(from_epoch(at))), [this, at](const Standing& standing) {
        return must(store().relationship(standing.address, from_epoch(at)))->person.addresses.size() > 1;
      });
    }
  }

  // In a copy: what is wrong must not be healed by looking at it.
  void check_against_anew() {
    const TempFolder folder;
    const auto copy = folder / "copy.sqlite";
    Connection(file()).run("VACUUM INTO ?1", copy.string());
    Store anew = must(Store::open(copy));
    must(anew.work_out_anew());
    for (const std::int64_t at : kMoments) {
      CHECK(differences(pictures(anew, from_epoch(at)), pictures(store(), from_epoch(at))) == "");
      for (const Standing& standing : must(anew.standings(from_epoch(at)))) {
        const auto same = must(store().standing(standing.address, from_epoch(at)));
        CHECK((same && same->figures == standing.figures));
      }
    }
  }

  void check_soundness() {
    Connection connection(file());
    CHECK(connection.integer("SELECT count(*) FROM pragma_foreign_key_check") == 0);
    CHECK(connection.integer("SELECT count(*) FROM mailbox WHERE mentions < 0") == 0);
    CHECK(connection.integer("SELECT count(*) FROM person WHERE kind < 0") == 0);
    CHECK(connection.integer("SELECT count(*) FROM person WHERE written < 0 OR machine_like < 0 OR to_owner < 0 OR "
                             "from_owner < 0 OR stands_for_owner < 0") == 0);
  }

  std::string last() const { return last_; }
  bool any_joined() const { return any_joined_; }  // had ever anybody several addresses?

 private:
  Store& store() { return store_->store; }
  const std::filesystem::path& file() const { return store_->file; }

  // True when what is known has changed for sure.
  bool do_something() {
    switch (wild_.number(14)) {
      case 0:
      case 1:
      case 2:
        return put_some();
      case 3:
        return take_in(true);
      case 4:
        return take_in(false);
      case 5:
        return remove_some();
      case 6:
        return find_signs();
      case 7:
        return put_events();
      case 8:
        return say_something();
      case 9:
        return choose_folders();
      case 10:
        return wild_.chance(50) ? choose(wild_.settings()) : reopen();
      case 11:
        return decide();
      case 12:
        return undecide();
      default:
        return wild_.chance(30) ? forget() : take_back();
    }
  }

  bool put_some() {
    last_ = "put_mails";
    const Folder& folder = wild_.folder();
    const auto mails = wild_.mails(25);
    const auto counts = must(store().put_mails(folder, mails));
    model_.put(folder, mails);
    const std::int64_t version = must(store().version());
    CHECK(must(store().put_mails(folder, mails)).stored == 0);
    CHECK(must(store().version()) == version);
    return counts.stored > 0;
  }

  bool take_in(bool to_the_end) {
    last_ = to_the_end ? "intake to the end" : "intake left alone";
    std::vector<std::pair<Folder, std::vector<MailRecord>>> all;
    for (int left = 1 + wild_.number(3); left > 0; --left) all.emplace_back(wild_.folder(), wild_.mails(30));
    {
      Mailboxes mailboxes;
      Intake intake(store(), mailboxes);
      for (const auto& [folder, mails] : all) take_folder(intake, mailboxes, folder, mails, to_the_end);
      if (to_the_end) must(intake.finish());
    }
    if (to_the_end) return false;
    // Whether it was committed or not: with the next reading it is there.
    for (const auto& [folder, mails] : all) {
      must(store().put_mails(folder, mails));
      model_.put(folder, mails);
    }
    return false;
  }

  void take_folder(Intake& intake, Mailboxes& mailboxes, const Folder& folder, const std::vector<MailRecord>& mails,
                   bool to_the_end) {
    must(intake.begin(folder));
    HeadBatch batch(mailboxes);
    for (const MailRecord& mail : mails) {
      batch.add(mail);
      if (wild_.chance(80)) continue;
      must(intake.put(batch.heads()));
      batch.clear();
      if (wild_.chance(20)) must(intake.commit());
      if (to_the_end && wild_.chance(5)) must(intake.finish());
    }
    must(intake.put(batch.heads()));
    if (wild_.chance(30)) must(intake.commit());
    if (!to_the_end) return;
    model_.put(folder, mails);
    if (!wild_.chance(40)) return;
    must(intake.end_whole("mark"));
    model_.remove_all_but(folder, mails);
  }

  bool remove_some() {
    last_ = "remove_mails";
    const Folder& folder = wild_.folder();
    std::set<std::string> gone;
    for (const std::string& id : model_.message_ids(folder)) {
      if (wild_.chance(30)) gone.insert(id);
    }
    const std::vector<std::string> ids(gone.begin(), gone.end());
    const auto before = model_.in_folder(folder).size();
    const auto removed = must(store().remove_mails(folder, ids));
    model_.remove(folder, gone);
    CHECK(removed == static_cast<std::int64_t>(before - model_.in_folder(folder).size()));
    return removed > 0;
  }

  bool find_signs() {
    last_ = "a second reading";
    const Folder& folder = wild_.folder();
    std::vector<MailRecord> mails = model_.in_folder(folder);
    std::erase_if(mails, [this](const MailRecord&) { return wild_.chance(80); });
    for (MailRecord& mail : mails) {
      if (wild_.chance(50))
        mail.cue = wild_.cue();
      else
        (wild_.chance(50) ? mail.listed : mail.automatic) = true;
    }
    CHECK(must(store().put_mails(folder, mails)).stored == 0);
    model_.put(folder, mails);
    return false;
  }

  bool put_events() {
    last_ = "events";
    const std::string calendar = wild_.chance(70) ? "home" : "work";
    const auto events = wild_.events(6);
    if (wild_.chance(30) && !events.empty() && !events[0].uid.empty()) {
      auto of_one = events;
      for (EventRecord& event : of_one) event.uid = events[0].uid;
      must(store().replace_event(calendar, calendar, events[0].uid, of_one));
      return true;
    }
    const Seconds from = from_epoch(WildMailbox::kNow + (wild_.number(900) - 600) * 86'400LL);
    must(store().replace_events(calendar, calendar, from, from + std::chrono::days{wild_.number(200)}, events));
    return !events.empty();
  }

  bool say_something() {
    last_ = "outcome";
    said_.push_back(must(store().put_outcome(wild_.outcome())));
    return true;
  }

  bool take_back() {
    last_ = "outcome taken back";
    if (said_.empty()) return false;
    const std::int64_t id = said_.back();
    said_.pop_back();
    return store().remove_outcome(id).has_value();
  }

  bool decide() {
    last_ = "decision";
    const Decision decision = wild_.decision();
    const auto before = must(store().decisions());
    const std::int64_t id = must(store().put_decision(decision));
    const bool is_new = std::ranges::none_of(before, [id](const Decision& kept) { return kept.id == id; });
    if (is_new) decided_.push_back(id);
    CHECK(must(store().put_decision(decision)) == id);
    return is_new;
  }

  bool undecide() {
    last_ = "decision taken back";
    if (decided_.empty()) return false;
    const std::int64_t id = wild_.any(decided_);
    std::erase(decided_, id);
    return store().remove_decision(id).has_value();
  }

  bool choose_folders() {
    last_ = "put_folders";
    std::vector<Folder> folders;
    for (const Folder& folder : WildMailbox::folders()) {
      if (!is_archive(folder.account) && wild_.chance(85)) folders.push_back(folder);
    }
    must(store().put_folders(folders));
    model_.put_folders(folders);
    return false;
  }

  bool choose(const Settings& settings) {
    last_ = "settings";
    const bool other = must(store().settings()) != settings;
    must(store().put_settings(settings));
    model_.put_settings(settings);
    return other;
  }

  bool forget() {
    const std::string person = wild_.person();
    last_ = "forget " + person;
    for (const std::string& address : must(store().forget(person)).addresses) model_.forget(address);
    CHECK_FALSE(must(store().relationship(person, from_epoch(WildMailbox::kNow))));
    return false;
  }

  bool reopen() {
    last_ = "reopened";
    const std::int64_t version = must(store().version());
    store_->store = must(Store::open(file()));
    CHECK(must(store().version()) == version);
    return false;
  }

  std::unique_ptr<TestStore> store_ = std::make_unique<TestStore>();
  MailboxModel model_;
  WildMailbox wild_;
  std::vector<std::int64_t> said_, decided_;
  std::string last_;
  bool any_joined_ = false;
};

}  // namespace

TEST_CASE("figures: after any change they are those of the facts") {
  const auto seed = GENERATE(range(1U, 7U));
  Trial trial(seed);
  for (int step = 0; step < 40; ++step) {
    trial.step();
    INFO("seed " << seed << ", step " << step << ": " << trial.last());
    trial.check();
    if (step % 8 == 7) trial.check_against_anew();
    trial.check_soundness();
  }
  CHECK(trial.any_joined());
}
