CREATE TABLE "youth_group_members" (
	"youth_group" text NOT NULL,
	"account" text NOT NULL,
	CONSTRAINT "youth_group_members_youth_group_account_pk" PRIMARY KEY("youth_group","account")
);
--> statement-breakpoint
CREATE TABLE "youth_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"structure" text NOT NULL,
	"name" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"professional" text NOT NULL,
	"words" text NOT NULL,
	"written_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "postponed_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"professional" text NOT NULL,
	"words" text NOT NULL,
	"due_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "progress" ADD COLUMN "standing" text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "youth_group_members" ADD CONSTRAINT "youth_group_members_youth_group_youth_groups_id_fk" FOREIGN KEY ("youth_group") REFERENCES "public"."youth_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "youth_group_members" ADD CONSTRAINT "youth_group_members_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "youth_groups" ADD CONSTRAINT "youth_groups_structure_structures_id_fk" FOREIGN KEY ("structure") REFERENCES "public"."structures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_professional_professionals_id_fk" FOREIGN KEY ("professional") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postponed_messages" ADD CONSTRAINT "postponed_messages_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "postponed_messages" ADD CONSTRAINT "postponed_messages_professional_professionals_id_fk" FOREIGN KEY ("professional") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "youth_group_members_account" ON "youth_group_members" USING btree ("account");--> statement-breakpoint
CREATE INDEX "youth_groups_structure" ON "youth_groups" USING btree ("structure");--> statement-breakpoint
CREATE INDEX "notes_account" ON "notes" USING btree ("account");--> statement-breakpoint
CREATE INDEX "postponed_messages_due" ON "postponed_messages" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "postponed_messages_account" ON "postponed_messages" USING btree ("account");