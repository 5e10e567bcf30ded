// Which thread a message says it belongs to, read from its own head alone.
#include "facts/thread_key.h"
#include "sources/message.h"
#include "store/thread_bits.h"

#include <catch2/catch.hpp>

#include <array>
#include <string>

using namespace draht;

namespace {

ThreadKey key_of_head(const std::string& fields) {
  return read_head("From: anna@x.example\nSubject: Plan\n" + fields + "\n").value().thread;
}

}  // namespace

TEST_CASE("thread key: the first id of References, else what In-Reply-To names, else its own") {
  const std::uint32_t root = root_key("a@x");
  CHECK(key_of_head("References: <a@x> <b@x>\nIn-Reply-To: <b@x>\n").root == root);
  CHECK(key_of_head("References: <a@x>\n <b@x>\n").root == root);
  CHECK(key_of_head("In-Reply-To: Your mail of Monday <a@x>\n").root == root);
  CHECK(key_of_head("In-Reply-To: a@x\n").root == root);
  CHECK(key_of_head("References: \nIn-Reply-To: <a@x>\n").by == ThreadRoot::referred_to);

  const ThreadKey first = key_of_head("Message-ID: <a@x>\n");
  CHECK(first.by == ThreadRoot::own);
  CHECK(first.root == 0);
  CHECK(with_root(first, "a@x").root == root);
  CHECK(with_root(key_of_head("References: <a@x>\n"), "b@x").root == root);
}

TEST_CASE("thread key: what is no id joins nothing") {
  for (const auto* field : {"In-Reply-To: Message from Anna\n", "References: <>\n", "References:\n", ""}) {
    INFO(field);
    CHECK(key_of_head(field).by == ThreadRoot::own);
    CHECK(key_of_head(field).root == 0);
  }
}

TEST_CASE("thread key: a long or broken list of references costs no more than its first id") {
  const std::string endless = "References: " + std::string(100'000, '<') + "\n";
  CHECK(key_of_head(endless).by == ThreadRoot::referred_to);
  const std::string long_id(100'000, 'a');
  CHECK(key_of_head("References: <" + long_id + "@x>\n").root == key_of_head("References: <" + long_id + "@y>\n").root);
}

TEST_CASE("thread key: subjects are the same in any case, with and without signs of answers and tags") {
  const std::uint16_t plan = subject_key("Angebot für März");
  CHECK(plan > 0);
  CHECK(plan <= kMostSubjectKey);
  for (const auto* same : {"Re: Angebot für März", "AW: WG: ANGEBOT FÜR MÄRZ", "[EXTERN] Re: angebot für märz"}) {
    INFO(same);
    CHECK(subject_key(same) == plan);
  }
  CHECK(subject_key("Angebot für Mai") != plan);
  CHECK(subject_key("Angebot für März 2") != plan);
}

TEST_CASE("thread key: subjects that say nothing join nothing") {
  for (const auto* nothing : {"", "Re:", "Hi", "AW: ?", "[EXTERN]"}) {
    INFO(nothing);
    CHECK(subject_key(nothing) == 0);
  }
}

TEST_CASE("thread key: what was looked up counts, whichever reading came first") {
  const std::array keys{ThreadKey{0, 5, ThreadRoot::not_looked_up}, ThreadKey{0, 5, ThreadRoot::own},
                        ThreadKey{7, 5, ThreadRoot::referred_to}, ThreadKey{9, 5, ThreadRoot::referred_to}};
  for (std::size_t i = 0; i < keys.size(); ++i) {
    for (std::size_t j = 0; j < keys.size(); ++j) CHECK(better(keys.at(i), keys.at(j)) == keys.at(std::max(i, j)));
  }
}

TEST_CASE("thread key: as bits and back, and damaged bits are a key all the same") {
  for (const ThreadKey& key : {ThreadKey{}, ThreadKey{0xFFFFFFFF, kMostSubjectKey, ThreadRoot::referred_to},
                               ThreadKey{0, 1, ThreadRoot::own}, ThreadKey{1, 0, ThreadRoot::not_looked_up}})
    CHECK(thread_of(thread_bits(key)) == key);
  CHECK(thread_of(~std::uint64_t{0}).by == ThreadRoot::not_looked_up);
}
