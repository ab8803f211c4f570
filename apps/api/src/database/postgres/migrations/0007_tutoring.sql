CREATE TABLE "measures" (
	"id" text PRIMARY KEY NOT NULL,
	"structure" text NOT NULL,
	"about" text NOT NULL,
	"pair" text,
	"measure" text NOT NULL,
	"reason" text NOT NULL,
	"taken_by" text NOT NULL,
	"taken_at" bigint NOT NULL,
	"lifted_by" text,
	"lifted_at" bigint,
	"lifted_reason" text
);
--> statement-breakpoint
CREATE TABLE "pair_messages" (
	"pair" text NOT NULL,
	"id" text NOT NULL,
	"sender" text NOT NULL,
	"words" text NOT NULL,
	"thanks" integer DEFAULT 0 NOT NULL,
	"received_at" bigint NOT NULL,
	"state" text NOT NULL,
	"found" text DEFAULT '[]' NOT NULL,
	"judged_by" text,
	"judged_at" bigint,
	CONSTRAINT "pair_messages_pair_id_pk" PRIMARY KEY("pair","id")
);
--> statement-breakpoint
CREATE TABLE "pair_readings" (
	"pair" text NOT NULL,
	"professional" text NOT NULL,
	"day" text NOT NULL,
	CONSTRAINT "pair_readings_pair_professional_day_pk" PRIMARY KEY("pair","professional","day")
);
--> statement-breakpoint
CREATE TABLE "pair_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"structure" text NOT NULL,
	"pair" text,
	"about" text,
	"role" text NOT NULL,
	"why" text NOT NULL,
	"words" text,
	"message" text,
	"snapshot" text NOT NULL,
	"reported_at" bigint NOT NULL,
	"closed_at" bigint,
	"closed_by" text,
	"closed_reason" text
);
--> statement-breakpoint
CREATE TABLE "pairs" (
	"id" text PRIMARY KEY NOT NULL,
	"structure" text NOT NULL,
	"tutor" text NOT NULL,
	"mentee" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" bigint NOT NULL,
	"needs_approval" integer DEFAULT 0 NOT NULL,
	"approval_reason" text,
	"approved_by" text,
	"approved_at" bigint,
	"waited" bigint,
	"tutor_accepted_at" bigint,
	"mentee_accepted_at" bigint,
	"frozen_at" bigint,
	"ended_at" bigint,
	"ended_why" text,
	"ended_reason" text,
	"forgotten_at" bigint
);
--> statement-breakpoint
CREATE TABLE "tutoring_people" (
	"account" text PRIMARY KEY NOT NULL,
	"band" text,
	"band_by" text,
	"charter_words" text,
	"charter_at" bigint,
	"judged" text,
	"judged_at" bigint,
	"judged_by" text,
	"turned" text DEFAULT 'active' NOT NULL,
	"wanted_at" bigint,
	"wanted_lesson" text,
	"wanted_words" text,
	"suspended_at" bigint
);
--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_structure_structures_id_fk" FOREIGN KEY ("structure") REFERENCES "public"."structures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_about_accounts_id_fk" FOREIGN KEY ("about") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_pair_pairs_id_fk" FOREIGN KEY ("pair") REFERENCES "public"."pairs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_taken_by_professionals_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measures" ADD CONSTRAINT "measures_lifted_by_professionals_id_fk" FOREIGN KEY ("lifted_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_messages" ADD CONSTRAINT "pair_messages_pair_pairs_id_fk" FOREIGN KEY ("pair") REFERENCES "public"."pairs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_readings" ADD CONSTRAINT "pair_readings_pair_pairs_id_fk" FOREIGN KEY ("pair") REFERENCES "public"."pairs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_readings" ADD CONSTRAINT "pair_readings_professional_professionals_id_fk" FOREIGN KEY ("professional") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_reports" ADD CONSTRAINT "pair_reports_structure_structures_id_fk" FOREIGN KEY ("structure") REFERENCES "public"."structures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_reports" ADD CONSTRAINT "pair_reports_pair_pairs_id_fk" FOREIGN KEY ("pair") REFERENCES "public"."pairs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_reports" ADD CONSTRAINT "pair_reports_about_accounts_id_fk" FOREIGN KEY ("about") REFERENCES "public"."accounts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_reports" ADD CONSTRAINT "pair_reports_closed_by_professionals_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_structure_structures_id_fk" FOREIGN KEY ("structure") REFERENCES "public"."structures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_tutor_accounts_id_fk" FOREIGN KEY ("tutor") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_mentee_accounts_id_fk" FOREIGN KEY ("mentee") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_made_by_professionals_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairs" ADD CONSTRAINT "pairs_approved_by_professionals_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tutoring_people" ADD CONSTRAINT "tutoring_people_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "measures_structure" ON "measures" USING btree ("structure");--> statement-breakpoint
CREATE INDEX "measures_about" ON "measures" USING btree ("about");--> statement-breakpoint
CREATE INDEX "pair_messages_received" ON "pair_messages" USING btree ("pair","received_at");--> statement-breakpoint
CREATE INDEX "pair_reports_structure" ON "pair_reports" USING btree ("structure");--> statement-breakpoint
CREATE INDEX "pair_reports_pair" ON "pair_reports" USING btree ("pair");--> statement-breakpoint
CREATE INDEX "pairs_structure" ON "pairs" USING btree ("structure");--> statement-breakpoint
CREATE INDEX "pairs_tutor" ON "pairs" USING btree ("tutor");--> statement-breakpoint
CREATE INDEX "pairs_mentee" ON "pairs" USING btree ("mentee");