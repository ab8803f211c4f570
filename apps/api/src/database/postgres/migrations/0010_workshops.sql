CREATE TABLE "workshop_members" (
	"workshop" text NOT NULL,
	"account" text NOT NULL,
	"device" text NOT NULL,
	"joined_at" bigint NOT NULL,
	CONSTRAINT "workshop_members_workshop_account_pk" PRIMARY KEY("workshop","account")
);
--> statement-breakpoint
CREATE TABLE "workshops" (
	"id" text PRIMARY KEY NOT NULL,
	"structure" text NOT NULL,
	"professional" text NOT NULL,
	"title" text NOT NULL,
	"code" text NOT NULL,
	"hash" text NOT NULL,
	"lesson" text,
	"created_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "workshop_members" ADD CONSTRAINT "workshop_members_workshop_workshops_id_fk" FOREIGN KEY ("workshop") REFERENCES "public"."workshops"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshop_members" ADD CONSTRAINT "workshop_members_account_accounts_id_fk" FOREIGN KEY ("account") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_structure_structures_id_fk" FOREIGN KEY ("structure") REFERENCES "public"."structures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workshops" ADD CONSTRAINT "workshops_professional_professionals_id_fk" FOREIGN KEY ("professional") REFERENCES "public"."professionals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "workshop_members_account" ON "workshop_members" USING btree ("account");--> statement-breakpoint
CREATE UNIQUE INDEX "workshops_hash" ON "workshops" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "workshops_structure" ON "workshops" USING btree ("structure","created_at");